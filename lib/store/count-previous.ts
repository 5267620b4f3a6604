import { dayOf, shiftDay, startOfDay } from '#lib/domain/zone-days.ts';
import type { DayRange } from '#lib/domain/time-range.ts';
import { countDays } from '#lib/domain/time-range.ts';
import { countPeriods } from './count-periods.ts';
import type { PeriodCount } from './count-periods.ts';
import type { Trx } from './database.ts';
import type { ResolvedFilter } from './resolve-filter.ts';
import { bucketOf, bucketStart, HOUR } from './rollup-spans.ts';

export interface PreviousCount extends DayRange {
  /** ISO 8601 UTC: its last day was counted up to here, as today is not over; null = whole. */
  until: string | null;
  periods: PeriodCount[];
}

/**
 * Counts the same number of days directly before. Where the range ends today, its last day is counted as far as today has come:
 * a morning against a whole day would always be a fall.
 *
 * @param zone IANA name, in which the days run
 * @param now UTC ms
 */
export async function countPrevious(
  trx: Trx,
  filter: ResolvedFilter,
  range: DayRange,
  zone: string,
  now: number,
): Promise<PreviousCount> {
  const days = countDays(range);
  const before = { from: shiftDay(range.from, -days), to: shiftDay(range.from, -1) };
  const [start, whole] = [startOfDay(before.from, zone), startOfDay(range.from, zone)];
  const left = range.to === dayOf(now, zone) ? startOfDay(shiftDay(range.to, 1), zone) - now : 0;
  const end = Math.max(start, whole - left);
  // Rollups know whole hours: the begun one comes from the table.
  const hour = bucketStart(bucketOf(end, HOUR), HOUR);
  const parts = hour > start ? [start, hour, end] : [start, end];
  const periods: PeriodCount[] = [];
  for (const [index, first] of parts.slice(0, -1).entries()) {
    const last = parts[index + 1] ?? first;
    if (first < last) periods.push(...(await countPeriods(trx, { ...filter, start: first, end: last }, [first, last])));
  }
  return { ...before, until: left === 0 ? null : new Date(end).toISOString(), periods };
}
