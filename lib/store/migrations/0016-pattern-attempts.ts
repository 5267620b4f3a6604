import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/**
 * Of each pattern which attempts show it, so that they can be listed, and when an approval ended it or came after it, by which subjects are
 * ranked. What was kept before tells neither, and would say of everybody that they never got in: it is found again by the walk, which takes
 * seconds, and until then the page says that subjects are still being looked through.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `truncate subject_pattern`,
  `alter table subject_pattern add column approved_at timestamptz -- of the approval that ended it or came after it; null = none did`,
  `drop index subject_pattern_when`,
  `create index subject_pattern_when on subject_pattern (project_id, last_at) include (first_at, kind, subject, approved_at)`,

  // A row an attempt and kind, in the order of lists of submissions: those are then read beside it, and the planner knows how rare a kind is.
  `create table pattern_attempt (
    project_id smallint not null,
    kind text not null,
    created_at timestamptz not null,
    auth_id text collate "C" not null,
    subject text collate "C" not null
  )`,
  `create index pattern_attempt_when on pattern_attempt (project_id, created_at, auth_id) include (kind)`,
  `create index pattern_attempt_subject on pattern_attempt (project_id, subject)`,
];
