/** Points a bin of a joint distribution may be wide. */
const WIDTHS = [1, 2, 4] as const;
const MOST_BINS = 40;

/**
 * How wide the bins of a joint distribution are, in points: as fine as 40 bins an axis allow.
 *
 * @param lowest where the lowest scores of either axis begin, 0 to 100
 */
export function pairBinWidth(lowest: number): number {
  return WIDTHS.find((width) => (100 - lowest) / width <= MOST_BINS) ?? 4;
}

/** Where the bin of a whole point begins; the last bin holds the score 100, too. */
export function pairBinOf(point: number, width: number): number {
  return Math.min(100 - width, Math.floor(point / width) * width);
}
