import { formatSigned } from './numbers.ts';

const MOST_DIGITS = 20;

/**
 * A score in points (0 to 100), short, but on the side of its threshold on which it is: 97.78668 → "97.8"; 84.97 against 85 →
 * "84.97"; 85.0001 against 85 → "85.0001". Only what is exactly on its threshold looks so, for there the reading of the gate decides.
 *
 * @param threshold of that record's own policy; null or 0 = nothing to compare with
 * @returns "–" where ARGOS listed no score: absent is not 0
 */
export function formatScore(score: number | null, threshold: number | null = null, digits: 1 | 2 = 1): string {
  if (score === null) return '–';
  if (threshold === null) return score.toFixed(digits);
  const shownThreshold = Number(formatThreshold(threshold));
  const side = Math.sign(score - threshold);
  const short = score.toFixed(digits);
  if (side === 0) return Number(short) === shownThreshold ? short : formatThreshold(threshold);
  for (let more: number = digits; more <= MOST_DIGITS; more++) {
    const text = score.toFixed(more);
    if ([threshold, shownThreshold].every((limit) => Math.sign(Number(text) - limit) === side)) return text;
  }
  return String(score);
}

/**
 * A threshold in points as its author wrote it: ARGOS sends 32-bit numbers written out as 64-bit ones, so that 84.9 arrives as
 * 84.9000015258789.
 */
export function formatThreshold(threshold: number): string {
  for (let digits = 0; digits <= 6; digits++) {
    const text = threshold.toFixed(digits);
    if (Number(text) === threshold || Math.fround(Number(text)) === threshold) return text;
  }
  return String(threshold);
}

/** Points between score and threshold, with sign: "+12.8", "−0.03"; "0" only where they are equal. */
export function formatMargin(margin: number | null): string {
  return margin === null ? '–' : formatSigned(margin, 1);
}
