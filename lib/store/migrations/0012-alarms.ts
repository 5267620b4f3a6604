import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/**
 * Alarms: what was beyond its limits or never seen before, kept with what people said of it. The numbers behind one are worked out from
 * the mirror again whenever it is looked at; what stands here is as it was when it was last found.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table alarm (
    alarm_id bigint generated always as identity primary key,
    project_id smallint references project,   -- null = over all projects
    dimension text not null,                  -- of lib/domain/alarms.ts: all, submitType, failCode; or what is new
    value text collate "C" not null default '', -- which submit type, fail code, policy key
    direction text not null check (direction in ('above', 'below', 'new')),
    rule text not null check (rule in ('limits', 'run', 'new')),
    span text not null check (span in ('hour', 'day', 'instant')),
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    submissions integer not null,             -- decided within, as far as they could be judged
    events integer not null,                  -- of these rejected, or with the code
    expected double precision not null,       -- events
    sigmas double precision not null,         -- how far the farthest point is from what was expected
    holds boolean not null default true,      -- false = days were read again, and it is not beyond any more
    found_at timestamptz not null default now(),
    state text not null default 'new' check (state in ('new', 'acknowledged', 'closed')),
    cause text,
    note text,
    changed_by text references person on delete set null,
    changed_at timestamptz,
    version integer not null default 1
  )`,
  `create unique index alarm_series on alarm (coalesce(project_id, 0), dimension, value, direction, starts_at)`,
  `create index alarm_open on alarm (starts_at) where state <> 'closed' and holds`,
  // What is to be sent out, and what became of it.
  `create table alarm_delivery (
    alarm_id bigint not null references alarm on delete cascade,
    channel text not null check (channel in ('webhook', 'email')),
    attempts integer not null default 0,
    next_at timestamptz not null default now(),
    sent_at timestamptz,
    problem text,                             -- of the last attempt, in words for who runs the dashboard
    primary key (alarm_id, channel)
  )`,
  `create index alarm_delivery_due on alarm_delivery (next_at) where sent_at is null`,
  // When alarms were last looked for, and over which state of the mirror.
  `create table alarm_watch (
    singleton boolean primary key default true check (singleton),
    looked_at timestamptz not null,
    looked_until timestamptz not null         -- the last whole hour that was judged ends here
  )`,
];
