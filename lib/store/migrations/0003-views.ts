import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/** Saved views: a name for a page with its filters. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table saved_view (
    id uuid primary key,
    owner text,                                -- whose it is; null = the team's, as all are until people sign in
    name text not null,
    name_key text collate "C" not null,        -- the name as it is compared: without case
    path text not null,
    query text not null,                       -- parameters of the page's address; ranges that move stay words
    pinned boolean not null,
    is_default boolean not null,
    position integer not null,                 -- order among the owner's, from 0
    version integer not null default 1,        -- counts the changes: a change names the one that it was made from
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`,
  `create unique index saved_view_name on saved_view (coalesce(owner, ''), name_key)`,
  `create unique index saved_view_default on saved_view (coalesce(owner, '')) where is_default`,
];
