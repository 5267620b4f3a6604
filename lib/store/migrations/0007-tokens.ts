import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/** API tokens, by which scripts act for a person. The secret itself is nowhere: whoever reads this table can use none of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table api_token (
    id text primary key,                      -- public: the second part of the token itself
    person_id text not null references person on delete cascade,
    name text not null,
    secret_hash text not null unique,         -- SHA-256 of the whole token
    scopes text[] not null,                   -- what the person's role lacks counts for nothing
    projects text[],                          -- names of keys; null = those of the person
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    last_used_at timestamptz,                 -- to the minute
    revoked_at timestamptz,
    check (expires_at <= created_at + interval '8760 hours') -- 365 days, whatever the clocks do in spring
  )`,
  'create index api_token_person on api_token (person_id)',
];
