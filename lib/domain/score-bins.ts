import { writeNumberRange } from './number-range.ts';

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

/** Whole points to name on an axis of scores from `first` to `end`, both included where a step meets them. */
export function scoreTicks(first: number, end: number): number[] {
  const step = end - first > 40 ? 10 : end - first > 12 ? 5 : 1;
  const from = Math.ceil(first / step) * step;
  return Array.from({ length: Math.floor((end - from) / step) + 1 }, (_, index) => from + index * step);
}

/** The range of a filter (`number-range.ts`) that holds what bins hold: `from` ≤ score < `to`, and the score 100 in the last. */
export function binsRange(from: number, to: number): string {
  return writeNumberRange({ min: from, max: Math.min(to, 100), ...(to >= 100 ? {} : { under: true }) });
}
