import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/**
 * The lowest margin of each submission, kept to be sorted by, with its whole points in the index of times and in the rollups, where a
 * row's number leads to its place. Nothing but this migration holds the arithmetic in this form: what is written later is worked out
 * by `lowestMargin`, and `check-rollups.ts` compares.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

/** What is off, absent or too large to be subtracted has no margin. */
const difference = (safe: string, other: string, threshold: string): string =>
  `case when ${threshold} <> 0 and greatest(abs(${safe}), abs(${other})) < 1e300 then ${safe} - ${other} end`;

const margins = [
  ...['similarity', 'liveness', 'active_liveness', 'face_cover', 'head_cover'].map((name) =>
    difference(`s.${name}`, `p.${name}`, `p.${name}`),
  ),
  difference('p.occlusion_limit', 's.occlusion', 'p.occlusion_limit'),
];

const STATEMENTS = [
  `alter table submission
    add column lowest_margin double precision, -- points on the safe side of its threshold; null where nothing was compared
    add column lowest_margin_bin smallint      -- floor(lowest_margin), -100 to 100`,

  // Written anew below; until then each row would be written into it twice.
  'drop index submission_created',

  // All rows in one pass, which also counts them into the rollups as gate 5, after the five with scores.
  `with policy as (
    select *, case when json_typeof(occlusion) = 'number' then occlusion::text::double precision end as occlusion_limit
    from policy_version
  ), compared as (
    select s.project_id, s.auth_id, least(${margins.join(', ')}) as margin
    from submission s join policy p using (project_id, policy_id)
  ), changed as (
    update submission set lowest_margin = margin, lowest_margin_bin = floor(least(greatest(margin, -100), 100))
    from compared where submission.project_id = compared.project_id and submission.auth_id = compared.auth_id
      and margin is not null
    returning submission.project_id, created_at at time zone 'UTC' as created_at, submit_type_id, status_id, lowest_margin_bin
  )
  insert into rollup_score (project_id, span, bucket, submit_type_id, gate, bin, approved, rejected, other)
  select project_id, span, bucket, submit_type_id, 5, lowest_margin_bin, count(*) filter (where status_id = 1),
    count(*) filter (where status_id = 2), count(*) filter (where status_id not in (1, 2))
  from changed, lateral (values
    (1440, floor(extract(epoch from created_at) / 86400)),
    (43200, (extract(year from created_at) - 1970) * 12 + extract(month from created_at) - 1)
  ) as counted (span, bucket)
  group by 1, 2, 3, 4, 6`,

  `create index submission_created on submission (project_id, created_at, auth_id)
    include (status_id, submit_type_id, policy_id, erased,
      similarity_bin, liveness_bin, active_liveness_bin, face_cover_bin, head_cover_bin, lowest_margin_bin)`,
  `create index submission_lowest_margin on submission (project_id, lowest_margin, created_at)
    where lowest_margin is not null`,
];
