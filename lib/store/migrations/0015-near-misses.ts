import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/**
 * Near misses are counted around thresholds: who is within 10 points of one by any gate has a lowest margin below 10, which is about one in
 * eight. An index of those alone is read in a seventh of the time of that of all.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index submission_near on submission (project_id, created_at, auth_id)
    include (status_id, submit_type_id, policy_id, erased, similarity_bin, liveness_bin, active_liveness_bin, face_cover_bin,
      head_cover_bin, lowest_margin_bin) where lowest_margin_bin < 10`.execute(db);
}
