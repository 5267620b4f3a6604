import type { ArrivalsQuery } from '#lib/contract/filter.ts';
import { countSubmissions } from './count-submissions.ts';
import type { Db } from './database.ts';
import { narrowed } from './narrowed.ts';
import { resolveFilter } from './resolve-filter.ts';

/** How many submissions of a filter were created after an instant: what came since a list was asked for. */
export async function countArrivals(db: Db, { since, ...query }: ArrivalsQuery & { tz: string }): Promise<number> {
  const filter = await resolveFilter(db, query);
  return countSubmissions(db, narrowed(filter, { start: Date.parse(since) + 1 }));
}
