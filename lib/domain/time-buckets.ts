import { monthOf, shiftMonth, weekday } from './time-range.ts';
import { dayOf, shiftDay, startOfDay } from './zone-days.ts';

export type BucketSize = 'hour' | 'day' | 'week' | 'month';

export interface TimeBucket {
  /** UTC milliseconds, inclusive. */
  start: number;
  /** UTC milliseconds, exclusive. */
  end: number;
  /** First and last day of the bucket, `yyyy-mm-dd` in the zone it was cut in. */
  firstDay: string;
  lastDay: string;
}

const HOUR_MS = 3_600_000;

/**
 * Cuts whole days of a zone into buckets that tile them without gap or overlap: hours of the clock as it ran (a day has 23 or
 * 25 of them where it changes), days, weeks from Monday, months. The first and last bucket end with the range.
 */
export function cutIntoBuckets(range: { from: string; to: string }, zone: string, size: BucketSize): TimeBucket[] {
  const end = startOfDay(shiftDay(range.to, 1), zone);
  const buckets: TimeBucket[] = [];
  if (size === 'hour') {
    for (let start = startOfDay(range.from, zone); start < end; start += HOUR_MS) {
      const day = dayOf(start, zone);
      buckets.push({ start, end: Math.min(start + HOUR_MS, end), firstDay: day, lastDay: day });
    }
    return buckets;
  }
  for (let firstDay = range.from; firstDay <= range.to;) {
    const next = nextBucketDay(firstDay, size);
    const lastDay = next > range.to ? range.to : shiftDay(next, -1);
    buckets.push({ start: startOfDay(firstDay, zone), end: startOfDay(shiftDay(lastDay, 1), zone), firstDay, lastDay });
    firstDay = shiftDay(lastDay, 1);
  }
  return buckets;
}

function nextBucketDay(day: string, size: Exclude<BucketSize, 'hour'>): string {
  if (size === 'day') return shiftDay(day, 1);
  return size === 'week' ? shiftDay(day, 7 - weekday(day)) : shiftMonth(monthOf(day), 1);
}

const SIZES: readonly { upTo: number; size: BucketSize }[] = [
  { upTo: 3, size: 'hour' },
  { upTo: 92, size: 'day' },
  { upTo: 730, size: 'week' },
];

/** The bucket that shows a range of whole days in roughly 24 to 110 marks: by hour up to three days, then days, weeks, months. */
export function bucketSizeFor({ from, to }: { from: string; to: string }): BucketSize {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / (24 * HOUR_MS)) + 1;
  return SIZES.find(({ upTo }) => days <= upTo)?.size ?? 'month';
}
