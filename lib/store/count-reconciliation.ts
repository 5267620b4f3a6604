import { sql } from 'kysely';
import type { Trx } from './database.ts';
import { goneThrough } from './gate-reading.ts';
import { filterConditions } from './filter-sql.ts';
import type { ResolvedFilter } from './resolve-filter.ts';

/** Submissions of one period, submit type, policy version and verdict that are not explained, for the same reasons. */
export interface UnclearCount {
  /** Index of the period. */
  period: number;
  submitTypeId: number;
  projectId: number;
  policyId: number;
  statusId: number;
  /** Bits of `lib/domain/reconciliation.ts`; null = not looked at yet. */
  reconciliation: number | null;
  submissions: number;
}

/**
 * Counts those of a filter's submissions whose verdicts are not explained, which are few and have an index of their own.
 *
 * @param bounds UTC ms, ascending: period i is [bounds[i], bounds[i + 1])
 */
export async function countUnclear(
  trx: Trx,
  filter: ResolvedFilter,
  bounds: readonly number[],
): Promise<UnclearCount[]> {
  const through = await goneThrough(trx);
  const waits = through === null ? sql`reconciliation is null` : sql`(reconciliation is null or not ${through})`;
  const { rows } = await sql<UnclearCount>`
    select width_bucket(created_at, ${bounds.map((ms) => new Date(ms).toISOString())}::timestamptz[]) - 1 as period,
      submit_type_id as "submitTypeId", project_id as "projectId", policy_id as "policyId", status_id as "statusId",
      ${through === null ? sql`reconciliation` : sql`case when ${through} then reconciliation end as reconciliation`},
      count(*)::int as submissions
    from submission where project_id = any(${filter.projectIds}::smallint[]) and ${filterConditions(filter)}
      and (${waits} or reconciliation <> 0)
    group by 1, 2, 3, 4, 5, 6`.execute(trx);
  return rows;
}
