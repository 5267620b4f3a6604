/** The languages of the dashboard: English, and Korean for ARGOS's home market. */
export const LANGUAGES = ['en', 'ko'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each in its own words: who can't read the present one finds theirs. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', ko: '한국어' };

/**
 * Which language a reader is answered in.
 *
 * @param chosen what the person, or else the browser's cookie, has
 * @param acceptLanguage the browser's preferences (RFC 9110, section 12.5.4), such as `ko-KR,ko;q=0.9,en;q=0.8`
 * @returns English where neither names a language that there is
 */
export function chooseLanguage(chosen: string | undefined, acceptLanguage: string | null): Language {
  const byChoice = LANGUAGES.find((language) => language === chosen);
  if (byChoice) return byChoice;
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((text) => /^\s*q=([\d.]+)\s*$/u.exec(text)?.[1]).find((q) => q !== undefined);
      return { language: LANGUAGES.find((one) => tag === one || tag.startsWith(`${one}-`)), q: Number(quality ?? 1) };
    })
    .filter(({ language, q }) => language !== undefined && q > 0)
    // Sorting is stable: of equal wishes the first stands first.
    .sort((a, b) => b.q - a.q);
  return wanted[0]?.language ?? 'en';
}
