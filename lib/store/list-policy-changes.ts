import { sql } from 'kysely';
import type { PolicyChange } from '#lib/contract/policy-change.ts';
import { changedThresholds, mostLike } from '#lib/domain/policy-changes.ts';
import type { Trx } from './database.ts';
import { NO_POLICY } from './policies.ts';
import { listPolicyVersions } from './policy-versions.ts';
import type { PolicyVersion } from './policy-versions.ts';
import type { ResolvedFilter } from './resolve-filter.ts';
import { HOUR } from './rollup-spans.ts';

/** Submissions before a change among which its predecessor is looked for. */
const JUST_BEFORE = 200;

export interface PolicySpan {
  projectId: number;
  policyId: number;
  firstSeen: Date;
  lastSeen: Date;
}

/** From when to when each policy version decided submissions, over the whole mirror. `NO_POLICY` is one of them. */
export async function listPolicySpans(trx: Trx, projectIds: readonly number[]): Promise<PolicySpan[]> {
  // Rollups tell the hours at no cost that grows with the submissions, by an index of their own; the index of times tells the instants within.
  const { rows } = await sql<PolicySpan>`
    select version.project_id as "projectId", version.policy_id as "policyId", first.at as "firstSeen", last.at as "lastSeen"
    from (
      select project_id, policy_id from policy_version
      union select project_id, ${NO_POLICY} from project
    ) as version, lateral (
      select to_timestamp(min(bucket) * 3600.0) as first_hour, to_timestamp(max(bucket) * 3600.0) as last_hour from rollup_count
      where project_id = version.project_id and span = ${HOUR} and policy_id = version.policy_id and submissions > 0
    ) as hours, lateral (
      select min(created_at) as at from submission where project_id = version.project_id and policy_id = version.policy_id
        and created_at >= first_hour and created_at < first_hour + interval '1 hour'
    ) as first, lateral (
      select max(created_at) as at from submission where project_id = version.project_id and policy_id = version.policy_id
        and created_at >= last_hour and created_at < last_hour + interval '1 hour'
    ) as last
    where version.project_id = any(${projectIds}::smallint[]) and first.at is not null and last.at is not null`.execute(
    trx,
  );
  return rows;
}

/**
 * The policy versions that were seen for the first time within the range, in the filter's projects, oldest first. The first one
 * of a project changes nothing and is left out; a version that comes back is not told.
 *
 * @param spans of `listPolicySpans`, where they are known already
 */
export async function listPolicyChanges(
  trx: Trx,
  { projectIds, start, end }: Pick<ResolvedFilter, 'projectIds'> & { start: number; end: number },
  spans?: readonly PolicySpan[],
): Promise<PolicyChange[]> {
  const known = spans ?? (await listPolicySpans(trx, projectIds));
  const within = known.filter(
    ({ policyId, firstSeen }) => policyId !== NO_POLICY && firstSeen.getTime() >= start && firstSeen.getTime() < end,
  );
  if (within.length === 0) return [];
  const versions = await listPolicyVersions(trx);
  const projects = await trx.selectFrom('project').select(['project_id', 'public_id']).execute();
  const changes: PolicyChange[] = [];
  for (const { projectId, policyId, firstSeen } of within.sort(
    (a, b) => a.firstSeen.getTime() - b.firstSeen.getTime(),
  )) {
    const own = versions.filter((version) => version.projectId === projectId);
    const after = own.find((version) => version.policyId === policyId);
    const before = after && mostLike(after.policy, await inForceBefore(trx, { projectId, firstSeen }, own));
    if (!before) continue;
    changes.push({
      at: firstSeen.toISOString(),
      projectId: projects.find((project) => project.project_id === projectId)?.public_id ?? '',
      policyId: after.id,
      beforeId: before.id,
      changed: changedThresholds(before.policy, after.policy),
    });
  }
  return changes;
}

/** The versions that decided the submissions just before, the most recent first. */
async function inForceBefore(
  trx: Trx,
  { projectId, firstSeen }: { projectId: number; firstSeen: Date },
  versions: readonly PolicyVersion[],
): Promise<PolicyVersion[]> {
  const { rows } = await sql<{ policyId: number }>`
    select policy_id as "policyId" from (
      select policy_id, created_at from submission where project_id = ${projectId} and created_at < ${firstSeen}
      order by created_at desc, auth_id desc limit ${JUST_BEFORE}
    ) as just group by policy_id order by max(created_at) desc`.execute(trx);
  return rows.flatMap(({ policyId }) => versions.filter((version) => version.policyId === policyId));
}
