import { sql } from 'kysely';
import { submissionsQuery } from '#lib/contract/filter.ts';
import { shiftDay, startOfDay } from '#lib/domain/zone-days.ts';
import type { Db } from '#lib/store/database.ts';
import { listSubmissions } from '#lib/store/list-submissions.ts';
import { compare, ms, times } from './measure.ts';
import type { Result } from './measure.ts';

const TARGET_MS = 25;
const ZONE = 'Asia/Seoul';

/** Filters as people set them; `where` is what one would write by hand for the same rows. */
const CASES = [
  { what: 'first page', filter: {}, where: sql`true` },
  { what: 'first page, rejected', filter: { status: ['rejected'] }, where: sql`status_id = 2` },
  {
    what: 'first page, rejected by the API',
    filter: { status: ['rejected'], submitType: ['api'] },
    where: sql`status_id = 2 and submit_type_id = 4`,
  },
  { what: 'first page, not erased', filter: { erased: 'false' }, where: sql`not erased` },
];

/** A page of 50 with its total, at the beginning and 100,000 rows deep, beside hand-written SQL. */
export async function benchPages(db: Db, range: { from: string; to: string }, runs: number): Promise<Result[]> {
  const start = new Date(startOfDay(range.from, ZONE));
  const end = new Date(startOfDay(shiftDay(range.to, 1), ZONE));
  const results: Result[] = [];
  for (const { what, filter, where } of CASES) {
    const query = { ...submissionsQuery.parse({ ...range, ...filter }), tz: ZONE };
    const { subject, baseline, ratio } = await compare(
      runs,
      () => listSubmissions(db, query),
      () =>
        Promise.all([
          sql`select * from submission where created_at >= ${start} and created_at < ${end} and ${where}
            order by created_at desc, auth_id desc limit 51`.execute(db),
          sql`select count(*) from submission where created_at >= ${start} and created_at < ${end} and ${where}`.execute(
            db,
          ),
        ]),
    );
    results.push(
      toResult(what, subject, `hand-written SQL with count(*): median ${ms(baseline.median)} (${times(ratio)})`),
    );
  }
  results.push(await benchDeepPage(db, range, runs));
  return results;
}

async function benchDeepPage(db: Db, range: { from: string; to: string }, runs: number): Promise<Result> {
  const query = { ...submissionsQuery.parse({ ...range, limit: 500 }), tz: ZONE };
  let cursor: string | undefined;
  for (let depth = 0; depth < 200; depth++) {
    const page = await listSubmissions(db, { ...query, cursor });
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  const { subject, baseline, ratio } = await compare(
    runs,
    () => listSubmissions(db, { ...query, limit: 50, cursor }),
    () => sql`select * from submission order by created_at desc, auth_id desc offset 100000 limit 51`.execute(db),
  );
  return toResult(
    'page after 100,000 rows',
    subject,
    `hand-written SQL with offset: median ${ms(baseline.median)} (${times(ratio)})`,
  );
}

function toResult(what: string, { median, p95 }: { median: number; p95: number }, baseline: string): Result {
  return {
    what,
    measured: `p95 ${ms(p95)}, median ${ms(median)}`,
    baseline,
    target: `p95 ≤ ${TARGET_MS} ms`,
    met: p95 <= TARGET_MS,
  };
}
