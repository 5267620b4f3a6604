/** Bins an axis, at most. */
const MOST_BINS = 50;

/**
 * How wide the bins of a joint distribution are, in points: one, or two where there would be more than 50 an axis.
 *
 * @param lowest where the lowest scores of either axis begin, 0 to 100
 */
export function pairBinWidth(lowest: number): number {
  return 100 - lowest <= MOST_BINS ? 1 : 2;
}

/** Where the bin of a whole point begins; the last bin holds the score 100, too. */
export function pairBinOf(point: number, width: number): number {
  return Math.min(100 - width, Math.floor(point / width) * width);
}

/**
 * The range of a filter (`number-range.ts`) that holds what bins hold: `from` ≤ score < `to`, and the score 100 in the last.
 * Both ends of a range belong to it; ARGOS's scores are 32-bit numbers, from 16 points on no finer than the millionth that is taken off.
 */
export function binsRange(from: number, to: number): string {
  return to >= 100 ? `${from}..100` : `${from}..${(to - 0.000001).toFixed(6)}`;
}
