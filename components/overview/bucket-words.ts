import type { OverviewAnswer, SeriesPoint } from '#lib/contract/overview.ts';
import { formatDay, formatDayRange, formatMonth } from '#lib/format/days.ts';
import { formatTime } from '#lib/format/times.ts';
import type { Filter } from '#lib/search-params/filter.ts';
import { filterHref } from '#lib/search-params/filter.ts';

type BucketSize = OverviewAnswer['series']['bucket'];

export const BUCKET_NAMES: Record<BucketSize, string> = { hour: 'hour', day: 'day', week: 'week', month: 'month' };

/** On the axis. */
export function bucketLabel({ start, firstDay }: SeriesPoint, size: BucketSize, zone: string): string {
  if (size === 'hour') return formatTime(start, zone, { to: 'minute' });
  return size === 'month'
    ? formatMonth(firstDay).slice(0, 3) + firstDay.slice(2, 4)
    : formatDay(firstDay, { year: false });
}

/** In full. */
export function bucketTitle({ start, end, firstDay, lastDay }: SeriesPoint, size: BucketSize, zone: string): string {
  if (size !== 'hour') return formatDayRange({ from: firstDay, to: lastDay });
  return `${formatDay(firstDay)}, ${formatTime(start, zone, { to: 'minute' })}–${formatTime(end, zone, { to: 'minute' })}`;
}

/** The rows of a bucket, filters kept; an hour leads to its day, which is the finest that a filter of days can say. */
export function bucketHref(filter: Filter, { firstDay, lastDay }: SeriesPoint, limits: Partial<Filter> = {}): string {
  return filterHref('/submissions', { ...filter, range: { from: firstDay, to: lastDay }, ...limits });
}
