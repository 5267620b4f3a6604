import { sql } from 'kysely';
import type { Db, Trx } from './database.ts';
import { filterConditions } from './filter-sql.ts';
import { submissionsOf, submitTypes } from './rollup-columns.ts';
import { coveredBuckets, edgesOnly } from './rollup-cover.ts';
import type { ResolvedFilter } from './resolve-filter.ts';
import { coverOf, verdictsFromRollups } from './rollup-plan.ts';

export interface FailCodeCount {
  codeId: number;
  /** Submissions that bear the code. */
  count: number;
  /** Rejections that bear it alone. */
  soleBlocker: number;
}

/** Counts the fail codes of a filter's submissions: whole days from rollups, the edges of the range from the table. */
export async function countFailCodes(
  trx: Db | Trx,
  filter: ResolvedFilter & { start: number; end: number },
): Promise<FailCodeCount[]> {
  const verdicts = verdictsFromRollups(filter);
  const cover = coverOf(filter.start, filter.end);
  const conditions = verdicts ? edgesOnly(filter, cover) : filterConditions(filter);
  const rolledUp = verdicts
    ? sql`select code_id, ${submissionsOf(verdicts)} as count, ${verdicts.rejected ? sql`sole_blocker` : sql`0`} as sole
        from rollup_code where ${coveredBuckets(filter, cover)} and ${submitTypes(filter)} union all`
    : sql``;
  const { rows } = await sql<FailCodeCount>`
    select code_id as "codeId", sum(count)::int as count, sum(sole)::int as "soleBlocker" from (
      ${rolledUp}
      select code.id, count(*), count(*) filter (where status_id = 2 and codes = 1)
      from (
        select status_id, fail_code_ids, (select count(distinct id) from unnest(fail_code_ids) as id) as codes
        from submission where fail_code_ids is not null and project_id = any(${filter.projectIds}::smallint[]) and ${conditions}
      ) as failed, lateral (select distinct id from unnest(fail_code_ids) as id) as code
      group by code.id
    ) as counted (code_id, count, sole) group by code_id having sum(count) > 0`.execute(trx);
  return rows;
}
