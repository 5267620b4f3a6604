import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/** From when to when each policy version decided, which every overview asks, without passing over all hours of all versions. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index rollup_count_policy on rollup_count (project_id, span, policy_id, bucket)`.execute(db);
}
