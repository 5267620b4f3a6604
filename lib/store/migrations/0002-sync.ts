import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/** What the sync knows of its own work: where each reading stands, which days were read whole, what went wrong. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // One row a key that is configured, or was.
  `create table sync_source (
    source text primary key,
    configured boolean not null default true,   -- the dashboard is run with it now
    next_day date,                              -- newest day that the backfill has not planned yet; null = it has not begun
    backfill_done boolean not null default false,
    beginning_known boolean not null default false,
    oldest_day date,                            -- no submission is older; null = there is none, or nobody knows yet
    empty_before date,                          -- ARGOS lists nothing before this day
    tail_at timestamptz                         -- when the last whole look at the newest days began
  )`,

  // One reading of a run of days, and its checkpoint: written with each page.
  `create table sync_run (
    run_id bigint generated always as identity primary key,
    source text not null,
    kind text not null,                         -- backfill, tail, sweep, range
    from_day date not null,
    to_day date not null,
    state text not null default 'running',      -- running, done, failed, interrupted
    started_at timestamptz not null,
    finished_at timestamptz,
    next_cursor json,                           -- null before the first page
    resumed boolean not null default false,     -- it did not see all of its pages in one go
    pages integer not null default 0,
    received integer not null default 0,
    inserted integer not null default 0,
    updated integer not null default 0,
    unchanged integer not null default 0,
    quarantined integer not null default 0,
    outside integer not null default 0
  )`,
  `create index sync_run_started on sync_run (started_at desc)`,
  `create index sync_run_open on sync_run (source, kind) where state <> 'done'`,

  // UTC days that were read whole.
  `create table coverage_day (
    source text not null,
    day date not null,
    read_at timestamptz not null,               -- when the last whole reading began
    submissions integer not null,
    quarantined integer not null,
    missing integer not null,
    primary key (source, day)
  )`,
  `create index coverage_day_read on coverage_day (source, read_at)`,

  `create table sync_error (
    error_id bigint generated always as identity primary key,
    source text not null,
    kind text not null,
    message text not null,
    action text not null,
    trace_id text,
    from_day date,
    to_day date,
    first_at timestamptz not null,
    last_at timestamptz not null,
    times integer not null default 1,
    resolved_at timestamptz
  )`,
  `create unique index sync_error_open on sync_error (source, kind) where resolved_at is null`,

  // Days that somebody asked to be read again.
  `create table sync_request (
    request_id bigint generated always as identity primary key,
    source text not null,
    from_day date not null,
    to_day date not null,
    requested_at timestamptz not null default now()
  )`,

  `create table sync_heartbeat (
    singleton boolean primary key default true check (singleton),
    at timestamptz not null,
    per_second double precision not null        -- submissions read, smoothed over about half a minute
  )`,
];
