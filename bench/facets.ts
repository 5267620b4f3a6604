import { sql } from 'kysely';
import { submissionsQuery } from '#lib/contract/filter.ts';
import { startOfDay } from '#lib/domain/zone-days.ts';
import { countFacets } from '#lib/store/count-facets.ts';
import type { Db } from '#lib/store/database.ts';
import { compare, ms, times } from './measure.ts';
import type { Result } from './measure.ts';

const TARGET_MS = 300;
const ZONE = 'Asia/Seoul';
/** What one would count by hand, a statement each; gates left out, for which one would need many lines. */
const BY_HAND = [
  'status_id',
  'submit_type_id',
  'erased',
  'policy_id',
  `extract(isodow from created_at at time zone '${ZONE}')`,
  `extract(hour from created_at at time zone '${ZONE}')`,
];
const CASES = [
  { what: 'no filter', query: {} },
  { what: 'rejected by the API', query: { status: ['rejected'], submitType: ['api'] } },
  { what: 'rejected on Mondays', query: { status: ['rejected'], weekday: ['1'] } },
];

/** All counts beside the filters' values, for a year. */
export async function benchFacets(db: Db, { from, to }: { from: string; to: string }, runs: number): Promise<Result[]> {
  const results: Result[] = [];
  for (const { what, query } of CASES) {
    const asked = { ...submissionsQuery.parse({ from, to, ...query }), tz: ZONE };
    const start = new Date(startOfDay(from, ZONE));
    const { subject, baseline, ratio } = await compare(
      Math.min(runs, 10),
      () => countFacets(db, asked),
      async () => {
        for (const field of BY_HAND) {
          await sql`select ${sql.raw(field)}, count(*) from submission where created_at >= ${start} group by 1`.execute(
            db,
          );
        }
      },
    );
    results.push({
      what: `facets of a year, ${what}`,
      measured: `p95 ${ms(subject.p95)}, median ${ms(subject.median)}`,
      baseline: `six fields by hand: median ${ms(baseline.median)} (${times(ratio)})`,
      target: `p95 ≤ ${TARGET_MS} ms`,
      met: subject.p95 <= TARGET_MS,
    });
  }
  return results;
}
