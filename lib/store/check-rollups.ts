import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { GateReading } from '#lib/domain/gate-reading.ts';
import type { Db } from './database.ts';
import { lowestMarginSql } from './gate-sql.ts';
import { getGateReading } from './gate-reading.ts';
import { DAY, HOUR, MONTH, QUARTER } from './rollup-spans.ts';
import { BIN_COLUMNS } from './submission-row.ts';

/** A rollup row that a recount contradicts, or that only one of the two has; or a submission with another lowest margin. */
export interface RollupDiscrepancy {
  table: string;
  key: Record<string, number>;
  kept: (number | null)[] | null;
  recounted: (number | null)[] | null;
}

/**
 * Recounts every rollup from the submissions themselves, and their lowest margins from scores and policies as gates are read, and names the rows that
 * differ, at most 100 a table. Reads the whole mirror: seconds at a million submissions.
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
      const { rows } = await margins(await getGateReading(trx)).execute(trx);
      found.push(...rows.map((row) => ({ table: 'submission', ...row })));
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

const margins = (reading: GateReading) => sql<Omit<RollupDiscrepancy, 'table'>>`
  select json_build_object('project_id', project_id, 'row_id', row_id) as key, kept, recounted
  from submission s left join (
    select *, case when json_typeof(occlusion) = 'number' then occlusion::text::double precision end as occlusion_limit
    from policy_version
  ) as p using (project_id, policy_id), lateral (select ${lowestMarginSql(reading)}) as lowest (margin), lateral (select
    array[lowest_margin, lowest_margin_bin] as kept,
    array[margin, case when margin is not null then floor(least(greatest(margin, -100), 100)) end] as recounted) as compared
  where kept is distinct from recounted limit 100`;

const binsByGate = sql.join(BIN_COLUMNS.map((name, gate) => sql`(${sql.lit(gate)}, ${sql.ref(name)})`));

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
      from submission, lateral (values ${binsByGate}) as score (gate, bin), ${spans(DAY, MONTH)}
      where bin is not null group by 1, 2, 3, 4, 5, 6`,
  },
];
