import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { countFailCodes } from './count-fail-codes.ts';
import type { Db, Trx } from './database.ts';
import { filterConditions } from './filter-sql.ts';
import type { ResolvedFilter } from './resolve-filter.ts';
import { bucketRange, erasedOf, submissionsOf, submitTypes } from './rollup-columns.ts';
import { verdictsFromRollups, wholeHours } from './rollup-plan.ts';
import { HOUR } from './rollup-spans.ts';

/** How many submissions a filter has. From the rollups where they can tell, which takes the same time at any size. */
export async function countSubmissions(db: Db | Trx, filter: ResolvedFilter): Promise<number> {
  if (filter.projectIds.length === 0) return 0;
  return (await countByCode(db, filter)) ?? (await countByPeriod(db, filter)) ?? (await countRows(db, filter));
}

/** One fail code between two dates: kept by day. */
async function countByCode(db: Db | Trx, filter: ResolvedFilter): Promise<number | null> {
  const { failCodeIds, start, end } = filter;
  if (failCodeIds?.length !== 1 || start === null || end === null) return null;
  if (!verdictsFromRollups(filter, { failCode: true })) return null;
  const counted = await countFailCodes(db, { ...filter, failCodeIds: null, start, end });
  return counted.find((code) => code.codeId === failCodeIds[0])?.count ?? 0;
}

/** Whole hours from the rollups, what is left at the ends of the range from the table: less than an hour each. */
async function countByPeriod(db: Db | Trx, filter: ResolvedFilter): Promise<number | null> {
  const verdicts = verdictsFromRollups(filter, { erased: true });
  if (!verdicts) return null;
  const { hours, edges } = wholeHours(filter);
  if (!hours) return null;
  const all = submissionsOf(verdicts);
  const counted =
    filter.erased === null ? all : filter.erased ? erasedOf(verdicts) : sql<number>`(${all}) - (${erasedOf(verdicts)})`;
  const inside = first(
    sql<{ total: number }>`select coalesce(sum(${counted}), 0)::int as total from rollup_count
      where project_id = any(${filter.projectIds}::smallint[]) and span = ${HOUR}
      and ${bucketRange(hours, HOUR)} and ${submitTypes(filter)}`,
    db,
  );
  const counts = await Promise.all([inside, ...edges.map((edge) => countRows(db, { ...filter, ...edge }))]);
  return counts.reduce((sum, count) => sum + count, 0);
}

async function countRows(db: Db | Trx, filter: ResolvedFilter): Promise<number> {
  return first(
    sql<{ total: number }>`select count(*)::int as total from submission
      where project_id = any(${filter.projectIds}::smallint[]) and ${filterConditions(filter)}`,
    db,
  );
}

async function first(query: RawBuilder<{ total: number }>, db: Db | Trx): Promise<number> {
  const { rows } = await query.execute(db);
  return rows[0]?.total ?? 0;
}
