import { cookies, headers } from 'next/headers';
import { en } from '#lib/messages/en/en.ts';
import { ko } from '#lib/messages/ko/ko.ts';
import { chooseLanguage, LANGUAGE_COOKIE } from '#lib/messages/language.ts';
import type { Language } from '#lib/messages/language.ts';
import type { Messages } from '#lib/messages/messages.ts';

const MESSAGES: Readonly<Record<Language, Messages>> = { en, ko };

/** The language of whoever asks for this page: what they chose, otherwise what their browser prefers. */
export async function readLanguage(): Promise<Language> {
  const [chosen, sent] = [await cookies(), await headers()];
  return chooseLanguage(chosen.get(LANGUAGE_COOKIE)?.value, sent.get('accept-language'));
}

/** The texts in that language, for what the server itself says: titles of pages. Components have `useMessages`. */
export async function readMessages(): Promise<Messages> {
  return MESSAGES[await readLanguage()];
}
