import { bucketOf, bucketStart, DAY, HOUR, MONTH, QUARTER } from './rollup-spans.ts';
import type { Span } from './rollup-spans.ts';
import type { ResolvedFilter } from './resolve-filter.ts';
import { APPROVED, REJECTED } from './terms.ts';

/** Which verdicts a filter counts, where the rollups can tell; all of them where it does not narrow. */
export interface CountedVerdicts {
  approved: boolean;
  rejected: boolean;
  other: boolean;
}

/**
 * The verdicts to count from rollups, or null where only the table itself can answer the filter.
 *
 * @param known what the rollup at hand tells apart besides verdict and submit type
 */
export function verdictsFromRollups(
  filter: ResolvedFilter,
  known: { erased?: boolean; failCode?: boolean } = {},
): CountedVerdicts | null {
  if (filter.subject !== null || filter.q !== null || filter.beyondRollups.length > 0) return null;
  if ((filter.failCodeIds && !known.failCode) || (filter.erased !== null && !known.erased)) return null;
  if (!filter.statusIds) return { approved: true, rejected: true, other: true };
  if (filter.statusIds.some((id) => id !== APPROVED && id !== REJECTED)) return null;
  return { approved: filter.statusIds.includes(APPROVED), rejected: filter.statusIds.includes(REJECTED), other: false };
}

/** The longest span whose buckets all of these instants (UTC ms) begin; null where not even a quarter of an hour does. */
export function commonSpan(instants: readonly number[]): typeof HOUR | typeof QUARTER | null {
  const fits = (span: Span) => instants.every((ms) => bucketStart(bucketOf(ms, span), span) === ms);
  if (fits(HOUR)) return HOUR;
  return fits(QUARTER) ? QUARTER : null;
}

/** UTC ms, start inclusive, end exclusive; null = without bound. */
interface Range {
  start: number | null;
  end: number | null;
}

/** The whole hours of a range and what they leave out at its ends; `hours` null where no whole hour lies in it. */
export function wholeHours({ start, end }: Range): { hours: Range | null; edges: { start: number; end: number }[] } {
  const first = start === null ? null : bucketStart(ceilBucket(start, HOUR), HOUR);
  const last = end === null ? null : bucketStart(bucketOf(end, HOUR), HOUR);
  if (first !== null && last !== null && first >= last) return { hours: null, edges: [] };
  const edges = [
    ...(start !== null && first !== null ? [{ start, end: first }] : []),
    ...(end !== null && last !== null ? [{ start: last, end }] : []),
  ];
  return { hours: { start: first, end: last }, edges: edges.filter((edge) => edge.start < edge.end) };
}

export interface Cover {
  /** Buckets [first, end) of each span. */
  months: [number, number];
  days: [number, number][];
  /** What no whole UTC day covers, UTC ms [start, end). */
  edges: [number, number][];
}

/** Covers [start, end) (UTC ms) by whole UTC months, whole UTC days around them, and the rest at the edges, each instant once. */
export function coverOf(start: number, end: number): Cover {
  const firstDay = ceilBucket(start, DAY);
  const endDay = bucketOf(end, DAY);
  if (firstDay >= endDay) return { months: [0, 0], days: [], edges: start < end ? [[start, end]] : [] };
  const edges: [number, number][] = [
    [start, bucketStart(firstDay, DAY)],
    [bucketStart(endDay, DAY), end],
  ];
  const firstMonth = ceilBucket(bucketStart(firstDay, DAY), MONTH);
  const endMonth = bucketOf(bucketStart(endDay, DAY), MONTH);
  const inner: [number, number][] =
    firstMonth < endMonth
      ? [
          [firstDay, bucketOf(bucketStart(firstMonth, MONTH), DAY)],
          [bucketOf(bucketStart(endMonth, MONTH), DAY), endDay],
        ]
      : [[firstDay, endDay]];
  return {
    months: firstMonth < endMonth ? [firstMonth, endMonth] : [0, 0],
    days: inner.filter(([first, last]) => first < last),
    edges: edges.filter(([first, last]) => first < last),
  };
}

function ceilBucket(ms: number, span: Span): number {
  const bucket = bucketOf(ms, span);
  return bucketStart(bucket, span) === ms ? bucket : bucket + 1;
}
