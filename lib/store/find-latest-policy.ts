import { sql } from 'kysely';
import type { Policy } from '#lib/domain/submission.ts';
import type { Trx } from './database.ts';
import { filterConditions } from './filter-sql.ts';
import { NO_POLICY } from './policies.ts';
import { listPolicyVersions } from './policy-versions.ts';
import type { ResolvedFilter } from './resolve-filter.ts';

/** The policy that the newest of a filter's submissions with one was decided by; null = none has one. */
export async function findLatestPolicy(trx: Trx, filter: ResolvedFilter): Promise<Policy | null> {
  // From the end of each project's index of times: over several projects at once all would be sorted.
  const { rows } = await sql<{ projectId: number; policyId: number }>`
    select newest.project_id as "projectId", newest.policy_id as "policyId"
    from unnest(${filter.projectIds}::smallint[]) as wanted (id), lateral (
      select project_id, policy_id, created_at from submission
      where project_id = wanted.id and policy_id <> ${sql.lit(NO_POLICY)} and ${filterConditions(filter)}
      order by created_at desc, auth_id desc limit 1) as newest
    order by newest.created_at desc limit 1`.execute(trx);
  const [newest] = rows;
  const versions = newest ? await listPolicyVersions(trx) : [];
  return (
    versions.find(({ projectId, policyId }) => projectId === newest?.projectId && policyId === newest.policyId)
      ?.policy ?? null
  );
}
