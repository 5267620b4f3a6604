import { sql } from 'kysely';
import type { FilterQuery } from '#lib/contract/filter.ts';
import { REMAINS } from '#lib/domain/erasure.ts';
import type { Remain } from '#lib/domain/erasure.ts';
import type { Db, Trx } from './database.ts';
import { remaining } from './erasure-sql.ts';
import { filterConditions } from './filter-sql.ts';
import { resolveFilter } from './resolve-filter.ts';

/**
 * Of how many of a filter's erased submissions something is left, by what it is. Asked by itself, for it looks into the rows, and where
 * we have removed something, at the raw record beside.
 */
export async function getRemains(
  db: Db | Trx,
  query: FilterQuery & { tz: string },
): Promise<{ erased: number; remains: Record<Remain, number> }> {
  const filter = await resolveFilter(db, query);
  const each = REMAINS.map((remain) => sql`(count(*) filter (where ${remaining(remain)}))::int as ${sql.ref(remain)}`);
  const { rows } = await sql<Record<Remain, number> & { erased: number }>`
    select count(*)::int as erased, ${sql.join(each)} from submission
    where project_id = any(${filter.projectIds}::smallint[]) and ${filterConditions(filter)} and erased`.execute(db);
  const [counted] = rows;
  if (!counted) throw new Error('a count has no row');
  const { erased, ...remains } = counted;
  return { erased, remains };
}
