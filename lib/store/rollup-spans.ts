/** Lengths of the rollups' buckets, in minutes; a month is nominal. */
export const QUARTER = 15;
export const HOUR = 60;
export const DAY = 1440;
export const MONTH = 43_200;
export type Span = typeof QUARTER | typeof HOUR | typeof DAY | typeof MONTH;

const MINUTE_MS = 60_000;

/**
 * The bucket that holds an instant: whole spans since 1970-01-01 UTC.
 *
 * @param ms UTC milliseconds
 */
export function bucketOf(ms: number, span: Span): number {
  if (span === MONTH) {
    const date = new Date(ms);
    return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
  }
  return Math.floor(ms / (span * MINUTE_MS));
}

/** Where a bucket begins, UTC milliseconds. */
export function bucketStart(bucket: number, span: Span): number {
  return span === MONTH ? Date.UTC(1970, bucket, 1) : bucket * span * MINUTE_MS;
}
