import type { Loosening } from '#lib/contract/facets.ts';
import { filterQuery } from '#lib/contract/filter.ts';
import type { FilterQuery } from '#lib/contract/filter.ts';
import { countSubmissions } from './count-submissions.ts';
import type { Db } from './database.ts';
import { resolveFilter } from './resolve-filter.ts';

const LIMITS = (Object.keys(filterQuery.shape) as (keyof FilterQuery)[]).filter(
  (name) => !['from', 'to', 'tz', 'project'].includes(name),
);

/**
 * For a filter that nothing matches: how many submissions match without one of its limits, the most first. Limits whose taking
 * off changes nothing are left out.
 */
export async function countLoosening(db: Db, query: FilterQuery & { tz: string }): Promise<Loosening> {
  const set = LIMITS.filter((name) => {
    const value = query[name];
    return Array.isArray(value) ? value.length > 0 : value !== undefined;
  });
  const trials: { limit: string; query: FilterQuery & { tz: string } }[] = set.map((name) => ({
    limit: name,
    query: { ...query, [name]: Array.isArray(query[name]) ? [] : undefined },
  }));
  if (query.from !== undefined || query.to !== undefined) {
    trials.push({ limit: 'range', query: { ...query, from: undefined, to: undefined } });
  }
  const counted: Loosening = [];
  for (const trial of trials) {
    const total = await countSubmissions(db, await resolveFilter(db, trial.query));
    if (total > 0) counted.push({ limit: trial.limit, total });
  }
  return counted.sort((a, b) => b.total - a.total);
}
