import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

/** NIST SP 800-63B-4, 3.1.1.2: length over composition, no rules of kinds of characters, common and guessable ones refused. */
export const PASSWORD_LENGTH = { least: 12, most: 128 } as const;

/** Of 0 to 4: 3 = more than 10^8 guesses, safe where tries are limited and the hash is slow (zxcvbn, Wheeler 2016). */
const LEAST_SCORE = 3;

/** Words that everybody who knows the dashboard would try. */
const OURS = ['faceauth', 'faceauthreview', 'argos', 'argosidentity', 'review', 'dashboard'];

/**
 * Why a password may not be chosen.
 *
 * @param about what is known of the person, such as name and e-mail address
 * @returns words that follow "must be"; null where it may be chosen
 */
export function whyUnfit(password: string, about: readonly string[]): string | null {
  const { least, most } = PASSWORD_LENGTH;
  const { length } = password;
  if (length < least) return `${least} characters or more; several words do`;
  if (length > most) return `${most} characters or less`;
  const words = [...OURS, ...about]
    .map((text) => text.toLowerCase())
    .flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)])
    .filter((word) => word.length > 2);
  if (isOfKnownWords(password, words)) return GUESSABLE;
  const { score } = (judge ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })).check(password, words);
  return score < LEAST_SCORE ? GUESSABLE : null;
}
const GUESSABLE = 'harder to guess: it is common, or made of your name, of ours, of keys in a row or repetitions';

/** Is little left of it without the words that everybody knows, digits and marks? An attacker adds those by rule. */
function isOfKnownWords(password: string, words: readonly string[]): boolean {
  const longestFirst = [...new Set(words)].sort((one, other) => other.length - one.length);
  const typed = password.toLowerCase();
  const left = longestFirst.reduce((rest, word) => rest.replaceAll(word, ' '), typed);
  return left !== typed && left.replaceAll(/[\d\p{P}\p{S}\s]/gu, '').length < LEAST_OF_ONES_OWN;
}
const LEAST_OF_ONES_OWN = 4;

/** Takes 50 ms to build. */
let judge: ZxcvbnFactory | undefined;
