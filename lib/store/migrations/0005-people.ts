import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/** People, how they sign in, and what keeps strangers from trying for ever. better-auth reads and writes all but the last two. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table person (
    id text primary key,
    name text not null,
    email text not null unique,               -- lower case
    email_verified boolean not null default false,
    image text,
    role text not null,
    projects text[],                          -- names of keys; null = all, also those that come
    disabled boolean not null default false,
    two_factor_enabled boolean not null default false,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`,
  `create table person_session (
    id text primary key,
    token text not null unique,
    person_id text not null references person on delete cascade,
    expires_at timestamptz not null,          -- idle limit: moves with what the person does
    ip_address text,
    user_agent text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`,
  'create index person_session_person on person_session (person_id)',
  `create table person_account (
    id text primary key,
    person_id text not null references person on delete cascade,
    provider_id text not null,                -- credential = a password; oidc = single sign-on
    account_id text not null,
    password text,                            -- scrypt
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at timestamptz,
    refresh_token_expires_at timestamptz,
    scope text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (provider_id, account_id)
  )`,
  'create index person_account_person on person_account (person_id)',
  `create table person_two_factor (
    id text primary key,
    person_id text not null unique references person on delete cascade,
    secret text not null,                     -- encrypted
    backup_codes text not null,               -- encrypted
    verified boolean not null default false,
    failed_verification_count integer not null default 0,
    locked_until timestamptz
  )`,
  // Steps of a sign-in that are under way.
  `create table person_verification (
    id text primary key,
    identifier text not null,
    value text not null,
    expires_at timestamptz not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`,
  'create index person_verification_identifier on person_verification (identifier)',
  `create table invitation (
    token_hash text primary key,              -- SHA-256 of what the link bears
    person_id text unique references person on delete cascade, -- null = the first administrator, who is not known yet
    expires_at timestamptz not null
  )`,
  'create unique index invitation_first on invitation ((person_id is null)) where person_id is null',
  `create table sign_in_limit (
    key text primary key,                     -- a hash of the account or the address
    tries integer not null,
    window_ends_at timestamptz not null
  )`,
];
