/** What an act is found by. */
export interface Findable {
  id: string;
  name: string;
  /** Further words, such as the name of a zone as it is written elsewhere. */
  keywords?: string;
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}+−-]+/u)
    .filter(Boolean);

/**
 * How well what is typed fits: each typed word must begin a word, or stand inside one; or all of it is beginnings of words in
 * their order (`gs` → Go to Submissions).
 *
 * @returns more is better; null = not meant
 */
export function fitOf(sought: string, { name, keywords = '' }: Omit<Findable, 'id'>): number | null {
  const typed = wordsOf(sought);
  if (typed.length === 0) return 0;
  const names = wordsOf(name);
  const whole = fold(name);
  if (fold(sought.trim()) === whole) return 100;
  const byWords = sumOrNull(typed.map((word) => fitOfWord(word, names, wordsOf(keywords))));
  const byInitials = typed.length === 1 ? initialsFit(typed[0] ?? '', names) : null;
  if (byWords === null) return byInitials;
  // Of two that fit alike, the one that begins so or has the very words in a row, and then the one of which more is typed.
  const inARow = typed.length > 1 && ` ${names.join(' ')} `.includes(` ${typed.join(' ')} `);
  const begun = inARow || whole.startsWith(fold(sought.trim())) ? 10 : 0;
  const share = Math.min(5, (5 * sought.trim().length) / whole.length);
  return Math.max(byInitials ?? 0, byWords / typed.length + begun + share);
}

function fitOfWord(word: string, names: readonly string[], keywords: readonly string[]): number | null {
  if (names.includes(word)) return 60;
  if (names.some((each) => each.startsWith(word))) return 50;
  if (keywords.some((each) => each.startsWith(word))) return 35;
  if (word.length < 2) return null;
  if (names.some((each) => each.includes(word))) return 20;
  return keywords.some((each) => each.includes(word)) ? 10 : null;
}

function initialsFit(typed: string, names: readonly string[]): number | null {
  return typed.length >= 2 && typed.length <= 12 && isMadeOf(typed, names) ? 40 : null;
}

/** Is it beginnings of words in their order, some left out? `gsy` is of Go to Sync. */
function isMadeOf(typed: string, [word, ...others]: readonly string[]): boolean {
  if (typed === '') return true;
  if (word === undefined) return false;
  if (isMadeOf(typed, others)) return true;
  for (let taken = 1; taken <= typed.length && word.startsWith(typed.slice(0, taken)); taken += 1)
    if (isMadeOf(typed.slice(taken), others)) return true;
  return false;
}

const sumOrNull = (numbers: readonly (number | null)[]): number | null =>
  numbers.reduce<number | null>((sum, each) => (sum === null || each === null ? null : sum + each), 0);

/**
 * The acts that are meant, best first; what was used lately goes before what fits as well.
 *
 * @param used ids of acts, the latest first
 */
export function rankActs<T extends Findable>(sought: string, acts: readonly T[], used: readonly string[]): T[] {
  const lateness = (id: string): number => {
    const at = used.indexOf(id);
    return at < 0 ? 0 : 8 - Math.min(7, at);
  };
  return acts
    .flatMap((act) => {
      const fit = fitOf(sought, act);
      return fit === null ? [] : [{ act, rank: fit + lateness(act.id) }];
    })
    .sort((a, b) => b.rank - a.rank)
    .map(({ act }) => act);
}

/** Could this be the beginning of an id? Ids hold a digit or a sign and no space; a word that is looked for holds neither. */
export const looksLikeId = (sought: string): boolean =>
  /^\S*[\d_-]\S*$/.test(sought.trim()) && sought.trim().length >= 4;
