import type { NumberRange } from './number-range.ts';
import { rate, rateDifference } from './statistics.ts';
import type { Difference, Rate } from './statistics.ts';

export interface VerdictCounts {
  submissions: number;
  approved: number;
  rejected: number;
  other: number;
  erased: number;
}

/** Rejected among the submissions whose verdict is approved or rejected, with its interval: other verdicts are no decision. */
export function rejectionRate({ approved, rejected }: Pick<VerdictCounts, 'approved' | 'rejected'>): Rate {
  return rate(rejected, approved + rejected);
}

/** How the rejection rate differs from another period's, with Newcombe's interval; null where either decided nothing. */
export function rejectionChange(now: VerdictCounts, before: VerdictCounts): Difference | null {
  return rateDifference(
    { count: now.rejected, n: now.approved + now.rejected },
    { count: before.rejected, n: before.approved + before.rejected },
  );
}

/**
 * The period before, where it is one to compare with: days before the first submission, or not read yet, would make a change of
 * what was never there.
 *
 * @param oldestDay oldest day that was read without a gap; null = none yet
 */
export function comparablePrevious<T extends { from: string }>(previous: T | null, oldestDay: string | null): T | null {
  return previous !== null && oldestDay !== null && previous.from >= oldestDay ? previous : null;
}

export interface RatePoint {
  /** Index of the bucket. */
  index: number;
  /** Shares, 0 to 1; null where nothing was decided, which is not 0. */
  rate: number | null;
  low: number | null;
  high: number | null;
  n: number;
  enough: boolean;
}

/** The rejection rate of each bucket. */
export function ratePoints(points: readonly VerdictCounts[]): RatePoint[] {
  return points.map((point, index) => {
    const { rate: share, low, high, n, enough } = rejectionRate(point);
    return share === null
      ? { index, rate: null, low: null, high: null, n, enough }
      : { index, rate: share, low, high, n, enough };
  });
}

/** The buckets with the lowest and the highest rate among those with enough submissions; null where there are less than two. */
export function rateExtremes(points: readonly RatePoint[]): { lowest: RatePoint; highest: RatePoint } | null {
  const usable = points.filter((point) => point.enough && point.rate !== null);
  if (usable.length < 2) return null;
  const sorted = usable.toSorted((a, b) => (a.rate ?? 0) - (b.rate ?? 0));
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  return lowest && highest ? { lowest, highest } : null;
}

/**
 * Where the axis of a rate may end, in whole percent: room for every rate, and for every interval that has enough submissions
 * behind it; the wide one of a quiet night would flatten the rest. Without anything to show: 100.
 */
export function rateCeiling(points: readonly RatePoint[]): number {
  const tops = points.map(({ enough, high, rate }) => ((enough ? high : rate) ?? 0) * 100);
  const top = Math.max(0, ...tops);
  const step = top > 50 ? 20 : top > 20 ? 10 : top > 5 ? 5 : 1;
  return top === 0 ? 100 : Math.min(100, Math.ceil(top / step - 1e-9) * step);
}

export interface HistogramBin {
  /** Points, inclusive and exclusive; the last bin holds 100, too. */
  from: number;
  to: number;
  approved: number;
  rejected: number;
  other: number;
}

/**
 * Bins of one point made wider, and the empty ones below the lowest score and threshold left out; of chosen scores those that
 * hold them, empty ones too.
 *
 * @param chosen range of scores that the submissions were limited to, points; null = none
 */
export function wideBins(
  { approved, rejected, other }: { approved: number[]; rejected: number[]; other: number[] },
  width: number,
  thresholds: readonly number[],
  chosen: NumberRange | null = null,
): HistogramBin[] {
  const bins: HistogramBin[] = [];
  for (let from = 0; from < 100; from += width) {
    // The score 100 has a bin of its own by whole points; on the axis it belongs to the last.
    const to = from + width >= 100 ? 101 : from + width;
    const sum = (counts: number[]) => counts.slice(from, to).reduce((total, count) => total + count, 0);
    bins.push({
      from,
      to: Math.min(100, from + width),
      approved: sum(approved),
      rejected: sum(rejected),
      other: sum(other),
    });
  }
  const lowest = Math.min(...thresholds.filter((threshold) => threshold > 0), 100);
  // The score 100 lies in the last bin.
  const begin = chosen?.min == null ? null : Math.min(chosen.min, 100 - width);
  const first = bins.findIndex((bin) =>
    begin === null ? bin.to > lowest || bin.approved + bin.rejected + bin.other > 0 : bin.to > begin,
  );
  const last = chosen?.max ?? 100;
  const end = bins.findLastIndex((bin) => (chosen?.under ? bin.from < last : bin.from <= last)) + 1;
  return bins.slice(Math.max(0, first), end);
}
