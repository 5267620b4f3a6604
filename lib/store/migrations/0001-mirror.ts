import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/**
 * The mirror: what ARGOS lists, in a narrow table that a million rows of stay in memory, with the raw records beside it,
 * and rollups that make the overview cost the same at any size.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // The one upstream that this database mirrors; another one's rows never come in.
  `create table mirrored_upstream (singleton boolean primary key default true check (singleton), name text not null)`,

  `create table project (
    project_id smallint generated always as identity primary key,
    public_id text collate "C" not null unique, -- ARGOS's id of it, or the configured name where ARGOS gives none
    source text not null                        -- name of the configured key that lists it
  )`,

  // Statuses, submit types and fail codes are few and repeat in every row: kept once, by number.
  `create table term (
    term_id integer generated always as identity (start with 100) primary key,
    kind text not null,
    key text collate "C" not null, -- what is compared: fail codes without case
    value text not null,           -- as first spelt
    unique (kind, key)
  )`,
  `insert into term (term_id, kind, key, value) overriding system value values
    (0, 'submit_type', '', ''), -- the record names no submit type
    (1, 'status', 'approved', 'approved'),
    (2, 'status', 'rejected', 'rejected'),
    (3, 'submit_type', 'form', 'form'),
    (4, 'submit_type', 'api', 'api')`,

  `create table policy_version (
    project_id smallint not null references project,
    policy_id integer not null,       -- 0 is kept for "the record carries no policy"
    content_hash text not null,
    content text not null,             -- the policy as JSON, keys sorted
    similarity double precision,
    liveness double precision,
    active_liveness double precision,
    face_cover double precision,
    head_cover double precision,
    occlusion json,
    primary key (project_id, policy_id),
    unique (project_id, content_hash)
  )`,

  `create table submission (
    row_id bigint not null generated always as identity, -- leads to the raw record: cheaper to grow by than a random id
    project_id smallint not null,
    status_id integer not null,
    submit_type_id integer not null,
    policy_id integer not null,
    missing_count smallint not null default 0, -- whole readings in a row that did not list it any more
    similarity_bin smallint,                   -- floor(score), 0 to 100: grouping by the column keeps the parallel plan
    liveness_bin smallint,
    active_liveness_bin smallint,
    face_cover_bin smallint,
    head_cover_bin smallint,
    erased boolean not null,
    occluded boolean,
    created_at timestamptz not null,
    erased_at timestamptz,
    missing_since timestamptz,
    content_hash bigint not null,              -- of the raw record: equal = unchanged
    similarity double precision,               -- double, for scores are compared and given back exactly as sent
    liveness double precision,
    active_liveness double precision,
    face_cover double precision,
    head_cover double precision,
    occlusion double precision,
    auth_id text collate "C" not null,
    subject text collate "C",
    fail_code_ids integer[],                  -- null where there are none
    fail_codes text[],                        -- as spelt, where that is not how the code was first spelt
    comments text[],
    search_text text,                          -- lower case: comments and fail codes; null where there are none
    primary key (project_id, auth_id)
  ) with (autovacuum_vacuum_insert_scale_factor = 0.05)`,

  // Keyset pages, counts and histograms under any of the common filters, without touching the table itself.
  `create index submission_created on submission (project_id, created_at, auth_id)
    include (status_id, submit_type_id, policy_id, erased,
      similarity_bin, liveness_bin, active_liveness_bin, face_cover_bin, head_cover_bin)`,
  `create index submission_failed on submission (project_id, created_at, auth_id)
    include (status_id, submit_type_id, policy_id, erased, fail_code_ids) where fail_code_ids is not null`,
  `create index submission_unusual on submission (project_id, created_at, auth_id)
    include (status_id, submit_type_id, erased) where status_id > 2 or submit_type_id not in (3, 4)`,
  `create index submission_erased on submission (project_id, created_at, auth_id)
    include (status_id, submit_type_id) where erased`,
  `create index submission_missing on submission (project_id, created_at) where missing_count > 0`,
  `create index submission_subject on submission (project_id, subject, created_at) where subject is not null`,
  // Text search wants trigrams; a managed server that does not offer them answers searches slower, not wrong.
  `do $$ begin
    create extension if not exists pg_trgm;
    create index submission_search on submission using gin (search_text gin_trgm_ops) where search_text is not null;
  exception when insufficient_privilege or feature_not_supported or undefined_file or undefined_object then
    raise notice 'pg_trgm is not available: text search will be slower';
  end $$`,
  `create index submission_similarity on submission (project_id, similarity, created_at) where similarity is not null`,
  `create index submission_liveness on submission (project_id, liveness, created_at) where liveness is not null`,
  `create index submission_active_liveness on submission (project_id, active_liveness, created_at)
    where active_liveness is not null`,

  `create table submission_raw (
    project_id smallint not null,
    row_id bigint not null,
    raw text not null,
    read_at timestamptz not null default now(),
    primary key (project_id, row_id)
  )`,

  `create table quarantine (
    quarantine_id bigint generated always as identity primary key,
    source text not null,
    project_id smallint,
    auth_id text,
    created_at_text text,
    created_day date,
    cause text not null,
    raw text not null,
    record_hash text not null,
    first_seen_at timestamptz not null default now(),
    last_seen_at timestamptz not null default now(),
    unique (source, record_hash)
  )`,
  `create index quarantine_auth on quarantine (source, auth_id)`,

  // Rollups. span: 15 = quarter of an hour (zones at :30 and :45 need it), 60 = hour, 1440 = UTC day, 43200 = UTC month;
  // bucket counts those since 1970. Rows are updated in place again and again: room for it on each page.
  `create table rollup_count (
    project_id smallint not null,
    span integer not null,
    bucket integer not null,
    submit_type_id integer not null,
    policy_id integer not null,
    submissions integer not null,
    approved integer not null,
    rejected integer not null,
    erased integer not null,
    approved_erased integer not null,
    rejected_erased integer not null,
    primary key (project_id, span, bucket, submit_type_id, policy_id)
  ) with (fillfactor = 70)`,
  `create table rollup_code (
    project_id smallint not null,
    span integer not null,
    bucket integer not null,
    submit_type_id integer not null,
    code_id integer not null,
    submissions integer not null,
    approved integer not null,
    rejected integer not null,
    sole_blocker integer not null,
    primary key (project_id, span, bucket, submit_type_id, code_id)
  ) with (fillfactor = 70)`,
  `create table rollup_score (
    project_id smallint not null,
    span integer not null,
    bucket integer not null,
    submit_type_id integer not null,
    gate smallint not null,
    bin smallint not null,
    approved integer not null,
    rejected integer not null,
    other integer not null,
    primary key (project_id, span, bucket, submit_type_id, gate, bin)
  ) with (fillfactor = 70)`,
];
