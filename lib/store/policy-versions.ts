import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Policy } from '#lib/domain/submission.ts';
import { WITHOUT_POLICY } from '#lib/contract/filter.ts';
import type { Db, Trx } from './database.ts';
import { NO_POLICY } from './policies.ts';

export interface PolicyVersion {
  projectId: number;
  policyId: number;
  /** The version's name to the outside: equal content = equal id, in every project. */
  id: string;
  policy: Policy;
}

/** Every policy version that the mirror knows; there are few. */
export async function listPolicyVersions(db: Db | Trx): Promise<PolicyVersion[]> {
  const { rows } = await sql<PolicyVersion>`
    select project_id as "projectId", policy_id as "policyId", left(content_hash, 12) as id,
      json_build_object('similarity', similarity, 'liveness', liveness, 'activeLiveness', active_liveness,
        'faceCover', face_cover, 'headCover', head_cover, 'occlusion', occlusion) as policy
    from policy_version order by project_id, policy_id`.execute(db);
  return rows;
}

/** Submissions decided by one of these versions; no version, no submission. */
export function underPolicies(versions: readonly Pick<PolicyVersion, 'projectId' | 'policyId'>[]): RawBuilder<unknown> {
  if (versions.length === 0) return sql`false`;
  const byProject = Map.groupBy(versions, (version) => version.projectId);
  const each = [...byProject].map(
    ([projectId, own]) =>
      sql`(project_id = ${projectId} and policy_id = any(${own.map((version) => version.policyId)}::integer[]))`,
  );
  return sql`(${sql.join(each, sql` or `)})`;
}

/** Submissions decided by a version of one of these ids, or by none at all where that is asked for. */
export function underPolicyIds(versions: readonly PolicyVersion[], ids: readonly string[]): RawBuilder<unknown> {
  const named = underPolicies(versions.filter((version) => ids.includes(version.id)));
  return ids.includes(WITHOUT_POLICY) ? sql`(policy_id = ${NO_POLICY} or ${named})` : named;
}
