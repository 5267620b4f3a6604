import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/**
 * Whether a verdict follows from its policy and scores is worked out once, when a record is written. Those that are here already are null
 * until the sync process has gone through them (`lib/store/reconcile-rows.ts`); what is not explained, or not looked at yet, is rare and
 * has an index of its own.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  'alter table submission add column reconciliation smallint -- bits of `lib/domain/reconciliation.ts`; 0 = explained, null = not yet',
  `create index submission_reconciliation on submission (project_id, created_at, auth_id)
    include (status_id, submit_type_id, policy_id, erased, reconciliation)
    where reconciliation is null or reconciliation <> 0`,
];
