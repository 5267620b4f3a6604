import { failCodeKey } from '#lib/domain/submission.ts';
import type { SeriesPoint } from '#lib/contract/overview.ts';
import type { Filter } from '#lib/search-params/filter.ts';
import { filterHref } from '#lib/search-params/filter.ts';

export type Limits = Partial<Pick<Filter, 'range' | 'status' | 'failCode' | 'submitType' | 'erased'>>;

const within = (chosen: readonly string[], wanted: readonly string[] = [], key = (text: string) => text) =>
  chosen.length === 0 || wanted.every((value) => chosen.some((each) => key(each) === key(value)));

/**
 * The rows of a mark: the filter kept, and narrowed to it.
 *
 * @returns null where no address can say both, as a field holds "any of": with one fail code chosen, another code's mark counts
 * submissions that bear both, and a link to the other code alone would show more rows than the mark says
 */
export function rowsHref(filter: Filter, limits: Limits = {}): string | null {
  const sayable =
    within(filter.status, limits.status) &&
    within(filter.submitType, limits.submitType) &&
    within(filter.failCode, limits.failCode, failCodeKey) &&
    !(filter.erased === 'without' && limits.erased === 'only');
  return sayable ? filterHref('/submissions', { ...filter, ...limits }) : null;
}

/** The rows of a bucket of time; an hour leads to its day, which is the finest that a filter of days can say. */
export function bucketHref(filter: Filter, { firstDay, lastDay }: SeriesPoint, limits: Limits = {}): string | null {
  return rowsHref(filter, { ...limits, range: { from: firstDay, to: lastDay } });
}
