import { sql } from 'kysely';
import type { ArgosRecord } from '#lib/argos/record.ts';
import type { PageToApply } from './apply-page.ts';
import type { Db } from './database.ts';

/**
 * Of submissions that the page lists as erased, but in a form that can't be read: what may stay of them. Erasure leaves id, verdict
 * and time; what else the mirror has of them is older than the erasure.
 *
 * @returns records to put in place of what the mirror has; none for submissions that it does not have
 */
export async function readErasedRemains(db: Db, page: PageToApply): Promise<ArgosRecord[]> {
  const erased = page.quarantined.filter((record) => record.erased && record.authId !== null);
  if (erased.length === 0) return [];
  const { rows } = await sql<{ auth_id: string; public_id: string; status: string; created_at: Date }>`
    select submission.auth_id, project.public_id, term.value as status, submission.created_at
    from submission join project using (project_id) join term on term.term_id = submission.status_id
    where project.source = ${page.source} and submission.auth_id = any(${erased.map((record) => record.authId)}::text[])`.execute(
    db,
  );
  return rows
    .filter((row) =>
      erased.some(
        (record) =>
          record.authId === row.auth_id && (record.argosProjectId === null || record.argosProjectId === row.public_id),
      ),
    )
    .map((row) => toRemains(row.auth_id, row.public_id, row.status, row.created_at.toISOString()));
}

const NO_SCORES = {
  similarity: null,
  liveness: null,
  activeLiveness: null,
  faceCover: null,
  headCover: null,
  occluded: null,
  occlusion: null,
};

const toRemains = (authId: string, projectId: string, status: string, createdAt: string): ArgosRecord => ({
  submission: {
    authId,
    projectId,
    status,
    createdAt,
    submitType: null,
    kycSubmissionId: null,
    failCodes: [],
    comments: [],
    scores: NO_SCORES,
    policy: null,
    erased: true,
    erasedAt: null,
  },
  argosProjectId: projectId,
  raw: JSON.stringify({ auth_id: authId, auth_status: status, create_time: createdAt, delete_check: true }),
  policyRaw: null,
});
