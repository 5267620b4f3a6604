import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/**
 * What a rejection needs to be judged by other thresholds, without touching the table. Only rejections have it: of an approval the index of
 * times knows enough, and there are far more of them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index submission_rejected on submission (project_id, created_at, auth_id)
    include (status_id, submit_type_id, policy_id, erased, similarity_bin, liveness_bin, active_liveness_bin, face_cover_bin,
      head_cover_bin, occluded, fail_code_ids) where status_id = 2`.execute(db);
}
