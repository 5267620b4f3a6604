import { cookies, headers } from 'next/headers';
import { cookieNames } from '#lib/access/cookie-names.ts';
import { en } from '#lib/messages/en/en.ts';
import { ko } from '#lib/messages/ko/ko.ts';
import { chooseLanguage } from '#lib/messages/language.ts';
import type { Language } from '#lib/messages/language.ts';
import type { Messages } from '#lib/messages/messages.ts';
import { readCaller } from './read-caller.ts';
import { services } from './services.ts';

const MESSAGES: Readonly<Record<Language, Messages>> = { en, ko };

/** The language of whoever asks for this page: what they chose, or else what was chosen in their browser, otherwise what that prefers. */
export async function readLanguage(): Promise<Language> {
  const { caller } = await readCaller();
  const here = (await cookies()).get(cookieNames(services().settings).language)?.value;
  return chooseLanguage(caller?.settings?.language ?? here, (await headers()).get('accept-language'));
}

/** The texts in that language, for what the server itself says: titles of pages. Components have `useMessages`. */
export async function readMessages(): Promise<Messages> {
  return MESSAGES[await readLanguage()];
}
