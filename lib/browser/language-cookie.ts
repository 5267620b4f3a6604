import type { Language } from '#lib/messages/language.ts';

const YEAR_S = 365 * 86_400;

/** The cookie in which a browser keeps the language that its reader chose, as `lib/access/cookie-names.ts` names it. */
export interface LanguageCookie {
  name: string;
  /** Does the browser reach the dashboard by TLS? */
  secure: boolean;
}

/** Every page is asked for in this language from now on, by whoever has not chosen another for themselves. */
export function rememberLanguage({ name, secure }: LanguageCookie, language: Language): void {
  document.cookie = `${name}=${language}; path=/; max-age=${YEAR_S}; samesite=lax${secure ? '; secure' : ''}`;
}

/** What the browser remembers. @param name of the cookie, or how it ends */
export function rememberedLanguage(name: string): string | undefined {
  return document.cookie
    .split('; ')
    .map((pair) => pair.split('='))
    .find(([each]) => each?.endsWith(name))?.[1];
}
