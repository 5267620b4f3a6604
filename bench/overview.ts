import { sql } from 'kysely';
import { filterQuery } from '#lib/contract/filter.ts';
import { cutIntoBuckets } from '#lib/domain/time-buckets.ts';
import { shiftDay, startOfDay } from '#lib/domain/zone-days.ts';
import type { Db } from '#lib/store/database.ts';
import { getOverview } from '#lib/store/get-overview.ts';
import { compare, ms, times } from './measure.ts';
import type { Result } from './measure.ts';

const TARGET_MS = 50;

/** The overview of a whole year beside the same questions asked of the table in plain SQL. */
export async function benchOverview(db: Db, range: { from: string; to: string }, runs: number): Promise<Result[]> {
  const results: Result[] = [];
  for (const tz of ['Asia/Seoul', 'Asia/Kolkata']) {
    const query = { ...filterQuery.parse(range), tz };
    const { subject, baseline, ratio } = await compare(
      runs,
      () => getOverview(db, query),
      () => plainSql(db, range, tz),
    );
    results.push({
      what: `overview of a year, ${tz}`,
      measured: `p95 ${ms(subject.p95)}, median ${ms(subject.median)}`,
      baseline: `plain SQL on the table: p95 ${ms(baseline.p95)}, median ${ms(baseline.median)} (${times(ratio)})`,
      target: `p95 ≤ ${TARGET_MS} ms`,
      met: subject.p95 <= TARGET_MS,
    });
  }
  return results;
}

/** Totals, series, fail codes, submit types and the three histograms, as one would write them without rollups. */
async function plainSql(db: Db, range: { from: string; to: string }, tz: string): Promise<void> {
  const start = new Date(startOfDay(range.from, tz));
  const end = new Date(startOfDay(shiftDay(range.to, 1), tz));
  const bounds = cutIntoBuckets(range, tz, 'week').map((bucket) => new Date(bucket.start).toISOString());
  const within = sql`created_at >= ${start} and created_at < ${end}`;
  await sql`select width_bucket(created_at, ${bounds}::timestamptz[]) as week, submit_type_id, policy_id, status_id, erased, count(*)
    from submission where ${within} group by 1, 2, 3, 4, 5`.execute(db);
  await sql`select code, count(*), count(*) filter (where status_id = 2 and cardinality(fail_code_ids) = 1)
    from submission, unnest(fail_code_ids) as code where ${within} and fail_code_ids is not null group by 1`.execute(
    db,
  );
  for (const gate of ['similarity', 'liveness', 'active_liveness']) {
    await sql`select floor(${sql.ref(gate)})::integer as bin, status_id, count(*) from submission where ${within} group by 1, 2`.execute(
      db,
    );
  }
}
