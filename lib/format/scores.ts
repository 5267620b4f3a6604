import { formatSigned } from './numbers.ts';

const MOST_DIGITS = 20;

/**
 * A score in points (0 to 100), short, but never on the wrong side of its threshold: 97.78668 → "97.8"; 84.97 against 85 →
 * "84.97"; 84.99996 against 85 → "84.99996". Equality passes, so "85.0" is never shown for what is below 85.
 *
 * @param threshold of that record's own policy; null or 0 = nothing to compare with
 * @returns "–" where ARGOS listed no score: absent is not 0
 */
export function formatScore(score: number | null, threshold: number | null = null, digits: 1 | 2 = 1): string {
  if (score === null) return '–';
  if (threshold === null) return score.toFixed(digits);
  const shownThreshold = Number(formatThreshold(threshold));
  const passes = score >= threshold;
  for (let more: number = digits; more <= MOST_DIGITS; more++) {
    const text = score.toFixed(more);
    if (Number(text) >= threshold === passes && Number(text) >= shownThreshold === passes) return text;
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
