import { createParser, createSerializer } from 'nuqs/server';
import type { inferParserType } from 'nuqs/server';
import { filterParams } from './filter-params.ts';

/** Subjects a page of the list. */
export const SUBJECTS_A_PAGE = 50;
const LAST_PAGE = 1_000_000;

/** What narrows the list of subjects beside range, zone and project, and which page of it is shown: 1 = the first. */
export const subjectsViewParams = {
  // The limit of every filter: subjects who show it, and of submissions the attempts that do.
  pattern: filterParams.pattern,
  page: createParser<number>({
    parse: (text) => (/^[1-9]\d{0,6}$/u.test(text) && Number(text) <= LAST_PAGE ? Number(text) : null),
    serialize: String,
  }).withDefault(1),
};

export type SubjectsView = inferParserType<typeof subjectsViewParams>;

const serialize = createSerializer({ ...subjectsViewParams });

/** The same list on another page. @param search the address as it stands */
export const pageHref = (search: URLSearchParams, page: number): string =>
  serialize(`/subjects?${search}`, { page: page === 1 ? null : page });

/** The query of our API for days, zone and projects of a filter's query and this view, in one spelling. */
export function toSubjectsQuery(filterQuery: string, { pattern, page }: SubjectsView): string {
  const filter = new URLSearchParams(filterQuery);
  const query = new URLSearchParams();
  for (const name of ['from', 'to', 'tz', 'project'])
    for (const value of filter.getAll(name)) query.append(name, value);
  for (const kind of pattern) query.append('pattern', kind);
  query.set('limit', String(SUBJECTS_A_PAGE));
  if (page > 1) query.set('offset', String((page - 1) * SUBJECTS_A_PAGE));
  return query.toString();
}
