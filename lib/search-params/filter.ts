import { createMultiParser, createParser, createSerializer, parseAsStringLiteral } from 'nuqs/server';
import type { inferParserType } from 'nuqs/server';
import { isDay, RANGE_PRESETS, resolveRange } from '#lib/domain/time-range.ts';
import type { DayRange, RangeChoice } from '#lib/domain/time-range.ts';
import { isTimeZone } from '#lib/domain/time-zones.ts';

/** What overview and submissions show. AND across fields, OR within one; `null` and `[]` = no limit. */
export interface Filter {
  range: RangeChoice;
  /** IANA name; null = the zone of the dashboard. */
  tz: string | null;
  status: string[];
  failCode: string[];
  submitType: string[];
  /** A `kycSubmissionId`, exactly. */
  subject: string | null;
  q: string | null;
  erased: 'only' | 'without' | null;
  project: string[];
}

/** What takes all limits off; range, zone and project are none. */
export const NO_LIMITS = {
  status: [],
  failCode: [],
  submitType: [],
  subject: null,
  q: null,
  erased: null,
} satisfies Partial<Filter>;

export const DEFAULT_FILTER: Filter = { range: '30d', tz: null, project: [], ...NO_LIMITS };

// The limits of the API (lib/contract/filter.ts): what it would refuse is not taken from the address either.
const LIST_LENGTH = 100;
const ITEM_LENGTH = 200;

/** The character NUL is in no text that PostgreSQL can hold. */
const isText = (text: string, length: number) => text.length > 0 && text.length <= length && !text.includes('\0');

const textUpTo = (length: number) =>
  createParser<string>({
    parse: (text) => (isText(text, length) ? text : null),
    serialize: (text) => text,
  });

/** Repeats its parameter, since fail codes and types are free text: no separator is safe inside. */
const listOfTexts = createMultiParser<string[]>({
  parse: (texts) => {
    const kept = [...new Set(texts)].filter((text) => isText(text, ITEM_LENGTH));
    return kept.length > 0 ? kept.slice(0, LIST_LENGTH) : null;
  },
  serialize: (texts) => texts,
  eq: (a, b) => a.length === b.length && a.every((text, index) => text === b[index]),
}).withDefault([]);

const parseAsDay = createParser<string>({ parse: (text) => (isDay(text) ? text : null), serialize: (day) => day });

/** The parameters of the address. `from` with `to` goes before `range`. */
export const filterParams = {
  range: parseAsStringLiteral(RANGE_PRESETS),
  from: parseAsDay,
  to: parseAsDay,
  tz: createParser<string>({ parse: (text) => (isTimeZone(text) ? text : null), serialize: (zone) => zone }),
  status: listOfTexts,
  failCode: listOfTexts,
  submitType: listOfTexts,
  subject: textUpTo(300),
  q: textUpTo(200),
  erased: parseAsStringLiteral(['only', 'without'] as const),
  project: listOfTexts,
};

export type FilterParams = inferParserType<typeof filterParams>;

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

/** How many limits a reader has set beside range, zone and project. */
export function countLimits(filter: Filter): number {
  const lists = filter.status.length + filter.failCode.length + filter.submitType.length;
  return lists + [filter.subject, filter.q, filter.erased].filter((value) => value !== null).length;
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
  for (const name of ['status', 'failCode', 'submitType', 'project'] as const) {
    for (const value of [...new Set(filter[name])].sort()) query.append(name, value);
  }
  if (filter.subject) query.set('subject', filter.subject);
  if (filter.q) query.set('q', filter.q);
  if (filter.erased) query.set('erased', String(filter.erased === 'only'));
  return query;
}
