import type { Filter } from '#lib/search-params/filter.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import type { Limits } from '#lib/search-params/rows-href.ts';
import type { Bucket } from './bucket-words.ts';

/** The rows of a bucket of time; an hour leads to its day, which is the finest that a filter of days can say. */
export function bucketHref(
  filter: Filter,
  { firstDay, lastDay }: Pick<Bucket, 'firstDay' | 'lastDay'>,
  limits: Limits = {},
): string | null {
  return rowsHref(filter, { ...limits, range: { from: firstDay, to: lastDay } });
}
