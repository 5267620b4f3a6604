import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/**
 * What the rules find among each subject's attempts (lib/domain/subject-patterns.ts), kept, for a year of a large mirror can't be looked
 * through while somebody waits. Written with each page, and for what was there before by the sync process, subject after subject.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table subject_pattern (
    project_id smallint not null,
    subject text collate "C" not null,
    number smallint not null,      -- among those of the subject
    kind text not null,
    first_at timestamptz not null, -- of the attempts that show it
    last_at timestamptz not null,
    attempts integer not null,
    failures integer not null,
    last_auth_id text collate "C" not null,
    detail json not null,          -- what the kind says besides
    primary key (project_id, subject, number)
  )`,
  `create index subject_pattern_when on subject_pattern (project_id, last_at) include (first_at, kind, subject)`,

  // How far a project's subjects were looked through. Its row is also the lock that pages and the walk take in turn.
  `create table pattern_walk (
    project_id smallint primary key,
    rules integer not null,         -- version of the rules that the patterns were found by
    walked_to text collate "C",     -- the last subject that the walk has passed; null = it has not begun
    complete boolean not null
  )`,

  // Whoever was never rejected shows no pattern: most subjects are passed over by this.
  `create index submission_rejected_subject on submission (project_id, subject) where status_id = 2 and subject is not null`,
];
