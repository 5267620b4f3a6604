import pg from 'pg';

/**
 * Makes the audit trail's tables and functions, or does nothing where they are. They belong to a role that the dashboard does not work as:
 * it may read the trail and add to it through `audit.append`, and has no right that could change or remove an entry.
 *
 * @param ownerUrl the database, as the role that shall own the trail
 * @param dashboardUrl the same, as the role that the dashboard works as; where that is the owner itself, triggers stand in the way, which
 *   an owner could take down: docs/hosting.md says how to give the trail an owner of its own
 * @throws Error in words where the role may not make them
 */
export async function ensureAudit(ownerUrl: string, dashboardUrl: string): Promise<void> {
  const dashboardRole = await roleOf(dashboardUrl);
  const client = new pg.Client({ connectionString: ownerUrl, application_name: NAME });
  await client.connect();
  try {
    await client.query('begin');
    // Two dashboards that start at once.
    await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
    for (const statement of STATEMENTS) await client.query(statement);
    const role = client.escapeIdentifier(dashboardRole);
    await client.query(`grant usage on schema audit to ${role}`);
    await client.query(`grant select on audit.entry, audit.detail, audit.head to ${role}`);
    await client.query(`grant execute on function ${APPEND}, ${FORGET} to ${role}`);
    await client.query('commit');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === INSUFFICIENT_PRIVILEGE)) throw error;
    throw new Error(
      `The audit trail can't be made: ${error.message}. Give the role of DATABASE_URL the right CREATE on its database, or set ` +
        'DATABASE_OWNER_URL to a role that has it (docs/hosting.md).',
      { cause: error },
    );
  } finally {
    await client.end();
  }
}

async function roleOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, application_name: NAME });
  await client.connect();
  try {
    const { rows } = await client.query<{ role: string }>('select current_user as role');
    return rows[0]?.role ?? '';
  } finally {
    await client.end();
  }
}

const INSUFFICIENT_PRIVILEGE = '42501';
const NAME = 'faceauth-review audit';
const LOCK = 7_264_911;
const APPEND = 'audit.append(actor text, role text, act text, project text, record text, outcome text, detail text)';
const FORGET = 'audit.forget(whom text, by_actor text, by_role text)';

/** Each can be run again. */
const STATEMENTS = [
  'create schema if not exists audit',
  `create table if not exists audit.entry (
    seq bigint primary key,
    at timestamptz not null,
    actor text not null,
    role text,
    act text not null,
    project text,
    record text,
    outcome text not null,
    commitment text,
    hash text not null
  )`,
  'create index if not exists entry_actor on audit.entry (actor, seq)',
  'create index if not exists entry_record on audit.entry (record, seq) where record is not null',
  'create index if not exists entry_act on audit.entry (act, seq)',
  'create index if not exists entry_at on audit.entry (at)',
  // Beside the chain, which holds a commitment to it: details name persons, and can be erased.
  'create table if not exists audit.detail (seq bigint primary key references audit.entry, salt text not null, text text not null)',
  // The end of the chain. Its row lock is what keeps two entries from following the same one.
  `create table if not exists audit.head (
    singleton boolean primary key default true check (singleton),
    seq bigint not null,
    at timestamptz not null,
    hash text not null
  )`,
  `insert into audit.head (seq, at, hash) values (0, '-infinity', repeat('0', 64)) on conflict do nothing`,

  // Whoever comes as the owner is told, too. Only a superuser or the owner can take these down.
  `create or replace function audit.refuse() returns trigger language plpgsql as $$
  begin
    raise exception 'the audit trail is only ever added to' using errcode = 'insufficient_privilege';
  end $$`,
  `create or replace trigger entry_stays before update or delete on audit.entry for each row execute function audit.refuse()`,
  `create or replace trigger entry_stays_whole before truncate on audit.entry for each statement execute function audit.refuse()`,

  // The hash is made here, under the lock: the same as lib/audit/entry.ts makes. Times never run backwards, whatever the clock does.
  `create or replace function ${APPEND} returns bigint language plpgsql security definer set search_path = pg_catalog as $$
  declare
    last audit.head;
    next_at timestamptz;
    salt text := gen_random_uuid()::text || gen_random_uuid()::text;
    commitment text := encode(sha256(convert_to(salt || detail, 'UTF8')), 'hex');
    next_hash text;
  begin
    select * into strict last from audit.head for update;
    next_at := greatest(date_trunc('milliseconds', clock_timestamp()), last.at);
    next_hash := encode(sha256(convert_to(last.hash || json_build_array(
      last.seq + 1, to_char(next_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      actor, role, act, project, record, outcome, commitment)::text, 'UTF8')), 'hex');
    insert into audit.entry values
      (last.seq + 1, next_at, actor, role, act, project, record, outcome, commitment, next_hash);
    if detail is not null then insert into audit.detail values (last.seq + 1, salt, detail); end if;
    update audit.head set seq = last.seq + 1, at = next_at, hash = next_hash;
    return last.seq + 1;
  end $$`,
  `revoke execute on function ${APPEND} from public`,

  // Erases what is said of a person's acts and of what was done to them, never that it was done; and says so, in the trail.
  `create or replace function ${FORGET} returns bigint language plpgsql security definer set search_path = pg_catalog as $$
  declare
    gone bigint;
  begin
    perform from audit.head for update;
    delete from audit.detail d using audit.entry e where e.seq = d.seq and whom in (e.actor, e.record);
    get diagnostics gone = row_count;
    perform audit.append(by_actor, by_role, 'person.forgotten', null, whom, 'done', null);
    return gone;
  end $$`,
  `revoke execute on function ${FORGET} from public`,
];
