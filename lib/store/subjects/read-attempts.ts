import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { SubjectAttempt } from '#lib/domain/subject-attempt.ts';
import type { Policy } from '#lib/domain/submission.ts';
import type { Db, Trx } from '../database.ts';
import { listPolicyVersions } from '../policy-versions.ts';
import { listTerms } from '../terms.ts';

interface Row {
  subject: string;
  authId: string;
  createdAt: Date;
  statusId: number;
  submitTypeId: number;
  policyId: number;
  failCodeIds: number[] | null;
  similarity: number | null;
  liveness: number | null;
  activeLiveness: number | null;
  faceCover: number | null;
  headCover: number | null;
}

/**
 * All attempts of some subjects of one project, as the rules look at them, by subject.
 *
 * @param which a condition on the table `submission`, such as that the subject is among some
 */
export async function readAttempts(
  db: Db | Trx,
  projectId: number,
  which: RawBuilder<unknown>,
): Promise<Map<string, SubjectAttempt[]>> {
  const { rows } = await sql<Row>`
    select subject, auth_id as "authId", created_at as "createdAt", status_id as "statusId", submit_type_id as "submitTypeId",
      policy_id as "policyId", fail_code_ids as "failCodeIds", similarity, liveness, active_liveness as "activeLiveness",
      face_cover as "faceCover", head_cover as "headCover"
    from submission where project_id = ${projectId} and subject is not null and ${which}`.execute(db);
  if (rows.length === 0) return new Map();
  const terms = await listTerms(db);
  const policies = new Map<number, Policy>();
  for (const version of await listPolicyVersions(db)) {
    if (version.projectId === projectId) policies.set(version.policyId, version.policy);
  }
  const attempts = new Map<string, SubjectAttempt[]>();
  for (const { subject, similarity, liveness, activeLiveness, faceCover, headCover, ...row } of rows) {
    const attempt: SubjectAttempt = {
      authId: row.authId,
      createdAt: row.createdAt.getTime(),
      status: terms.get(row.statusId) ?? '',
      submitType: row.submitTypeId === 0 ? null : (terms.get(row.submitTypeId) ?? ''),
      failCodes: (row.failCodeIds ?? []).map((id) => terms.get(id) ?? ''),
      scores: { similarity, liveness, activeLiveness, faceCover, headCover },
      policy: policies.get(row.policyId) ?? null,
    };
    const own = attempts.get(subject);
    if (own) own.push(attempt);
    else attempts.set(subject, [attempt]);
  }
  return attempts;
}
