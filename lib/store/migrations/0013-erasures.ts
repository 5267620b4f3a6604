import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/**
 * How long each project keeps what it has, and when our own copy of what ARGOS has erased went. What was erased before this is known of
 * has neither: when it went was not recorded.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // null = no period is set: then nothing is overdue.
  'alter table project add column retention_days smallint check (retention_days between 1 and 3650)',
  'alter table submission add column removed_at timestamptz -- when a page that lists it as erased replaced what was here',
  'alter table submission add column came_erased boolean not null default false -- it was erased when it was first read',
  // In place of the one before, which knew neither when nor under which policy.
  `create index submission_erasure on submission (project_id, created_at, auth_id)
    include (status_id, submit_type_id, policy_id, erased_at, removed_at, came_erased) where erased`,
  'drop index submission_erased',
  // Where periods are kept, few of the old are here still, among many that are erased.
  `create index submission_kept on submission (project_id, created_at, auth_id)
    include (status_id, submit_type_id) where not erased`,
];
