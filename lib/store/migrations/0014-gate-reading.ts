import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/**
 * By which reading of the gates the lowest margins and reconciliations of submissions were worked out, and how far the sync process has
 * come where another reading is set. What `0009-reconciliation` left to be looked at is looked at in the same way.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

/** The reading that was the only one until now: `DOCUMENTED_READING` of that day. */
const rule = { rejects: 'below', equality: 'passes', zero: 'off' };
const READING = JSON.stringify({
  rules: {
    similarity: rule,
    liveness: rule,
    activeLiveness: rule,
    faceCover: rule,
    headCover: rule,
    occlusion: { ...rule, rejects: 'above' },
  },
  occlusion: 'finding',
});

const STATEMENTS = [
  `create table gate_reading (
    only_row boolean primary key default true check (only_row),
    reading json not null,
    -- The submission that the walk has come to, from the newest of the last project on; null = it has not begun.
    project_id smallint,
    created_at timestamptz,
    auth_id text collate "C",
    complete boolean not null
  )`,
  `insert into gate_reading (reading, complete)
    values ('${READING}', not exists (select 1 from submission where reconciliation is null))`,
];
