import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Band } from '#lib/domain/near-miss.ts';
import { SCORED_GATES } from '#lib/domain/submission.ts';
import type { Db, Trx } from './database.ts';
import { filterConditions } from './filter-sql.ts';
import type { ScoredGate } from './gate-sql.ts';
import { nearMissSql } from './near-miss-sql.ts';
import type { ResolvedFilter } from './resolve-filter.ts';

/** Near misses that share verdict, policy and the gates that they are near by. */
export interface NearGroup {
  statusId: number;
  projectId: number;
  policyId: number;
  by: ScoredGate[];
  submissions: number;
}

/**
 * A filter's near misses: what the overview, the page of near misses and the list count is this.
 *
 * @param through the submissions whose lowest margins hold; null = all
 */
export async function countNearMisses(
  db: Db | Trx,
  filter: ResolvedFilter,
  through: RawBuilder<unknown> | null,
  band: Band,
): Promise<NearGroup[]> {
  const { flips, by } = await nearMissSql(db, band);
  const flags = SCORED_GATES.map((gate) => sql`${by(gate)} as ${sql.ref(gate)}`);
  const { rows } = await sql<Omit<NearGroup, 'by'> & Record<ScoredGate, boolean>>`
    select status_id as "statusId", project_id as "projectId", policy_id as "policyId", ${sql.join(flags)},
      count(*)::int as submissions
    from submission where project_id = any(${filter.projectIds}::smallint[]) and ${through ?? sql`true`} and ${flips}
      and ${filterConditions(filter)}
    group by 1, 2, 3, 4, 5, 6, 7, 8`.execute(db);
  return rows.map((row) => ({ ...row, by: SCORED_GATES.filter((gate) => row[gate]) }));
}

/** How many there are of one verdict, or of all. */
export const sumNear = (groups: readonly NearGroup[], statusId?: number): number =>
  groups.reduce(
    (sum, each) => (statusId === undefined || each.statusId === statusId ? sum + each.submissions : sum),
    0,
  );
