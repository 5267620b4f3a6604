import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Db } from './database.ts';
import { DAY, HOUR, MONTH, QUARTER } from './rollup-spans.ts';

/** A rollup row that a recount contradicts, or that only one of the two has. */
export interface RollupDiscrepancy {
  table: string;
  key: Record<string, number>;
  kept: number[] | null;
  recounted: number[] | null;
}

/**
 * Recounts every rollup from the submissions themselves and names the rows that differ, at most 100 a table. Reads the whole
 * mirror: seconds at a million submissions.
 */
export async function checkRollups(db: Db): Promise<RollupDiscrepancy[]> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const found: RollupDiscrepancy[] = [];
      for (const { table, keys, counts, recount } of CHECKS) {
        const key = sql.join(keys.map((name) => sql.ref(name)));
        const nonzero = sql.join(
          counts.map((name) => sql`${sql.ref(name)} <> 0`),
          sql` or `,
        );
        const { rows } = await sql<Omit<RollupDiscrepancy, 'table'>>`
          with kept as (select ${key}, array[${sql.join(counts.map((name) => sql.ref(name)))}]::integer[] as counts
              from ${sql.table(table)} where ${nonzero}),
            recounted as (select ${key}, counts::integer[] from (${recount}) as r)
          select row_to_json(k) as key, kept.counts as kept, recounted.counts as recounted
          from kept full join recounted using (${key}), lateral (select ${key}) as k
          where kept.counts is distinct from recounted.counts limit 100`.execute(trx);
        found.push(...rows.map((row) => ({ table, ...row })));
      }
      return found;
    });
}

interface Check {
  table: string;
  keys: string[];
  counts: string[];
  recount: RawBuilder<unknown>;
}

const minutes = (span: RawBuilder<unknown>) => sql`floor(extract(epoch from created_at) / (60 * ${span}))::integer`;
const spans = (...values: number[]) =>
  sql`(values ${sql.join(values.map((value) => sql`(${value}::integer)`))}) as spans (span)`;
const bucket = sql`case when span = ${MONTH}
  then (extract(year from created_at at time zone 'UTC') - 1970) * 12 + extract(month from created_at at time zone 'UTC') - 1
  else ${minutes(sql`span`)} end::integer`;

const CHECKS: Check[] = [
  {
    table: 'rollup_count',
    keys: ['project_id', 'span', 'bucket', 'submit_type_id', 'policy_id'],
    counts: ['submissions', 'approved', 'rejected', 'erased', 'approved_erased', 'rejected_erased'],
    recount: sql`select project_id, span, ${bucket} as bucket, submit_type_id, policy_id, array[count(*),
        count(*) filter (where status_id = 1), count(*) filter (where status_id = 2), count(*) filter (where erased),
        count(*) filter (where erased and status_id = 1), count(*) filter (where erased and status_id = 2)] as counts
      from submission, ${spans(QUARTER, HOUR)} group by 1, 2, 3, 4, 5`,
  },
  {
    table: 'rollup_code',
    keys: ['project_id', 'span', 'bucket', 'submit_type_id', 'code_id'],
    counts: ['submissions', 'approved', 'rejected', 'sole_blocker'],
    recount: sql`select project_id, span, ${bucket} as bucket, submit_type_id, code_id, array[count(*),
        count(*) filter (where status_id = 1), count(*) filter (where status_id = 2),
        count(*) filter (where status_id = 2 and codes = 1)] as counts
      from (select *, (select count(distinct c) from unnest(fail_code_ids) as c) as codes from submission) as submission,
        lateral (select distinct c as code_id from unnest(fail_code_ids) as c) as code,
        ${spans(DAY, MONTH)} group by 1, 2, 3, 4, 5`,
  },
  {
    table: 'rollup_score',
    keys: ['project_id', 'span', 'bucket', 'submit_type_id', 'gate', 'bin'],
    counts: ['approved', 'rejected', 'other'],
    recount: sql`select project_id, span, ${bucket} as bucket, submit_type_id, gate, bin,
        array[count(*) filter (where status_id = 1), count(*) filter (where status_id = 2),
          count(*) filter (where status_id not in (1, 2))] as counts
      from submission, lateral (values (0, similarity_bin), (1, liveness_bin), (2, active_liveness_bin), (3, face_cover_bin),
        (4, head_cover_bin)) as score (gate, bin), ${spans(DAY, MONTH)}
      where bin is not null group by 1, 2, 3, 4, 5, 6`,
  },
];
