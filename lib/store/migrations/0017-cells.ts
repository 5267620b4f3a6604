import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/**
 * All that moved thresholds can ask of a submission is worked out once, when a record is written, as one number: to group a million by that
 * takes a third of the time of five scores, a status, a policy and codes. Those that are here already are null until the sync process has
 * gone through them anew (`lib/store/reconcile-rows.ts`), and count as not looked at until then.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  'alter table submission add column cell bigint -- `cellOf` of `lib/domain/what-if-cells.ts`; null = not yet',
  // Narrow: the index of times holds ids and every score, and takes as long to be read as the table.
  `create index submission_cell on submission (project_id, created_at)
    include (cell, status_id, submit_type_id, erased)`,
  // For what a rejection was judged by until now the cell stands.
  'drop index submission_rejected',
  `create index submission_rejected on submission (project_id, created_at, auth_id)
    include (cell, status_id, submit_type_id, policy_id, erased) where status_id = 2`,
  `update gate_reading set project_id = null, created_at = null, auth_id = null,
    complete = not exists (select 1 from submission)`,
];
