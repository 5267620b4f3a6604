import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { submissionsQuery } from '#lib/contract/filter.ts';
import { startOfDay } from '#lib/domain/zone-days.ts';
import type { Db } from '#lib/store/database.ts';
import { listSubmissions } from '#lib/store/list-submissions.ts';
import { compare, ms, times } from './measure.ts';
import type { Result } from './measure.ts';

const TARGET_MS = 25;
const ZONE = 'Asia/Seoul';

/** Lists as people scroll them; `where` and `order` are what one would write by hand for the same rows. */
const CASES: {
  what: string;
  query: Record<string, unknown>;
  where: RawBuilder<unknown>;
  order: RawBuilder<unknown>;
}[] = [
  { what: 'by time', query: {}, where: sql`true`, order: sql`created_at desc, auth_id desc` },
  {
    what: 'rejected, oldest first',
    query: { status: ['rejected'], sort: 'createdAt' },
    where: sql`status_id = 2`,
    order: sql`created_at, auth_id`,
  },
  {
    what: 'by similarity',
    query: { sort: '-similarity' },
    where: sql`true`,
    order: sql`similarity desc nulls last, created_at desc, auth_id desc`,
  },
  {
    what: 'rejected by similarity',
    query: { status: ['rejected'], sort: '-similarity' },
    where: sql`status_id = 2`,
    order: sql`similarity desc nulls last, created_at desc, auth_id desc`,
  },
  {
    what: 'by lowest margin, the lowest first',
    query: { sort: 'lowestMargin' },
    where: sql`true`,
    order: sql`lowest_margin, created_at, auth_id`,
  },
  {
    what: 'rejected by lowest margin',
    query: { status: ['rejected'], sort: '-lowestMargin' },
    where: sql`status_id = 2`,
    order: sql`lowest_margin desc nulls last, created_at desc, auth_id desc`,
  },
];

/** A page of 100 at rows all over the list, as the bar dragged there asks for it, beside hand-written SQL with offset. */
export async function benchList(db: Db, from: string, runs: number): Promise<Result[]> {
  const results: Result[] = [];
  for (const { what, query, where, order } of CASES) {
    const list = { ...submissionsQuery.parse({ from, limit: '100', ...query }), tz: ZONE };
    const head = await listSubmissions(db, list);
    const cursor = head.nextCursor ?? undefined;
    const start = new Date(startOfDay(from, ZONE));
    // Rows all over the list, the same for both: multiples of the golden ratio, modulo 1.
    const rows = Array.from({ length: runs + 3 }, (_, run) => Math.floor(head.total * ((run * 0.618_034) % 1)));
    const [mine, theirs] = [rows.values(), rows.values()];
    const { subject, baseline, ratio } = await compare(
      runs,
      () => listSubmissions(db, { ...list, cursor, offset: mine.next().value ?? 0 }),
      () =>
        sql`select * from submission where created_at >= ${start} and ${where} order by ${order}
          offset ${theirs.next().value ?? 0} limit 101`.execute(db),
    );
    results.push({
      what: `page at any row, ${what}`,
      measured: `p95 ${ms(subject.p95)}, median ${ms(subject.median)}`,
      baseline: `hand-written SQL with offset: median ${ms(baseline.median)} (${times(ratio)})`,
      target: `p95 ≤ ${TARGET_MS} ms`,
      met: subject.p95 <= TARGET_MS,
    });
  }
  return results;
}
