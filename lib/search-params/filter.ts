import { createSerializer } from 'nuqs/server';
import { resolveRange } from '#lib/domain/time-range.ts';
import type { DayRange, RangeChoice } from '#lib/domain/time-range.ts';
import { filterParams } from './filter-params.ts';
import type { FilterParams } from './filter-params.ts';
import { CHOICE_LISTS, FLAGS, RANGES, TEXT_LISTS } from './limits.ts';

/**
 * What overview and submissions show. AND across fields, OR within one (but for `allFailCode`, and the `not…`, which mean none of);
 * `null` and `[]` = no limit.
 */
export interface Filter extends Omit<FilterParams, 'range' | 'from' | 'to'> {
  range: RangeChoice;
}

/** Fields that hold several values. */
const LISTS = [...TEXT_LISTS, ...CHOICE_LISTS] as const;
/** Fields that hold one. */
const SINGLES = [...RANGES, ...FLAGS, 'whatIf', 'nearMiss', 'subject', 'q', 'erased'] as const;
export type Limit = (typeof LISTS)[number] | (typeof SINGLES)[number];

/** What takes all limits off; range, zone and project are none. */
export const NO_LIMITS = Object.fromEntries([
  ...LISTS.map((name) => [name, []]),
  ...SINGLES.map((name) => [name, null]),
]) as unknown as Pick<Filter, Limit>;

export const DEFAULT_FILTER: Filter = { range: '30d', tz: null, project: [], ...NO_LIMITS };

/** Parameters as the address has them → the filter. */
export function toFilter({ range, from, to, ...rest }: FilterParams): Filter {
  return { ...rest, range: from && to && from <= to ? { from, to } : (range ?? DEFAULT_FILTER.range) };
}

/** Changes of the filter → changes of the parameters; null takes a parameter out of the address. */
export function toFilterParams({ range, ...rest }: Partial<Filter>): Partial<FilterParams> {
  if (range === undefined) return rest;
  if (typeof range !== 'string') return { ...rest, range: null, from: range.from, to: range.to };
  return { ...rest, range: range === DEFAULT_FILTER.range ? null : range, from: null, to: null };
}

const serialize = createSerializer(filterParams);

/** A link to a page that shows this filter: `/submissions?range=7d&status=rejected`. */
export function filterHref(path: string, filter: Partial<Filter>): string {
  return serialize(path, toFilterParams(filter));
}

/** The part of a filter that stays while a reader walks from page to page. */
export function lastingFilter({ range, tz, project }: Filter): Partial<Filter> {
  return { range, tz, project };
}

/** How many values a reader has set, of all limits or of these; range, zone and project are none. */
export function countLimits(filter: Filter, limits: readonly Limit[] = [...LISTS, ...SINGLES]): number {
  return limits.reduce((sum, limit) => {
    const value = filter[limit];
    return sum + (Array.isArray(value) ? value.length : value === null ? 0 : 1);
  }, 0);
}

/** The days and the zone that the filter means now; `range` null = no bounds. */
export function resolveFilter(
  filter: Filter,
  at: { now: number; defaultTimeZone: string; firstDay?: string | null },
): { zone: string; range: DayRange | null } {
  const zone = filter.tz ?? at.defaultTimeZone;
  return { zone, range: resolveRange(filter.range, { now: at.now, zone, firstDay: at.firstDay }) };
}

/**
 * The query of our API that asks for this filter, in one spelling: equal questions are equal texts, so it is the query key, too.
 *
 * @param at UTC milliseconds that "today" is taken from, and the zone of the dashboard
 */
export function toApiQuery(filter: Filter, at: { now: number; defaultTimeZone: string }): URLSearchParams {
  const { zone, range } = resolveFilter(filter, at);
  const query = new URLSearchParams();
  if (range) {
    query.set('from', range.from);
    query.set('to', range.to);
  }
  query.set('tz', zone);
  for (const name of [...LISTS, 'project'] as const) {
    for (const value of [...new Set<string>(filter[name])].sort()) query.append(name, value);
  }
  for (const name of [...RANGES, ...FLAGS, 'whatIf', 'nearMiss', 'subject', 'q'] as const) {
    const value = filter[name];
    if (value) query.set(name, value);
  }
  if (filter.erased) query.set('erased', String(filter.erased === 'only'));
  return query;
}
