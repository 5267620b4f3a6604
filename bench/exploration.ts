import { sql } from 'kysely';
import { explorationQuery } from '#lib/contract/exploration.ts';
import { shiftDay, startOfDay } from '#lib/domain/zone-days.ts';
import type { Db } from '#lib/store/database.ts';
import { getExploration } from '#lib/store/get-exploration.ts';
import { compare, ms, times } from './measure.ts';
import type { Result } from './measure.ts';

const TARGET_MS = 300;
const ZONE = 'Asia/Seoul';

/** The exploration of a month and of a year, each against as many days before, beside its dearest question in plain SQL. */
export async function benchExploration(db: Db, { to }: { to: string }, runs: number): Promise<Result[]> {
  const results: Result[] = [];
  for (const [name, days] of [
    ['a month', 30],
    ['a year', 365],
  ] as const) {
    const from = shiftDay(to, 1 - days);
    const before = { compareFrom: shiftDay(from, -days), compareTo: shiftDay(from, -1) };
    const query = { ...explorationQuery.parse({ from, to, ...before }), tz: ZONE };
    const { subject, baseline, ratio } = await compare(
      runs,
      () => getExploration(db, query),
      () => firstTries(db, from, to),
    );
    results.push({
      what: `exploration of ${name}`,
      measured: `p95 ${ms(subject.p95)}, median ${ms(subject.median)}`,
      baseline: `first tries alone, window function: p95 ${ms(baseline.p95)}, median ${ms(baseline.median)} (${times(ratio)})`,
      target: `p95 ≤ ${TARGET_MS} ms`,
      met: subject.p95 <= TARGET_MS,
    });
  }
  return results;
}

/** How many first tries were rejected, as one would ask it. */
async function firstTries(db: Db, from: string, to: string): Promise<void> {
  const [start, end] = [new Date(startOfDay(from, ZONE)), new Date(startOfDay(shiftDay(to, 1), ZONE))];
  await sql`select status_id, count(*) from (
      select status_id, created_at, row_number() over (partition by project_id, subject order by created_at) as attempt
      from submission where subject is not null
    ) as numbered where attempt = 1 and created_at >= ${start} and created_at < ${end} group by 1`.execute(db);
}
