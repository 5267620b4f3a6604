import { sql } from 'kysely';
import { erasuresQuery } from '#lib/contract/erasures.ts';
import { submissionsQuery } from '#lib/contract/filter.ts';
import type { Db } from '#lib/store/database.ts';
import { getErasures } from '#lib/store/get-erasures.ts';
import { getRemains } from '#lib/store/get-remains.ts';
import { listSubmissions } from '#lib/store/list-submissions.ts';
import { compare, ms, times } from './measure.ts';
import type { Result } from './measure.ts';

const TARGET_MS = 300;
const ZONE = 'Asia/Seoul';

/** How a year stands to its retention period, and the list of what is overdue; beside a plain count of what is erased. */
export async function benchErasures(
  db: Db,
  { from, to }: { from: string; to: string },
  runs: number,
): Promise<Result[]> {
  await sql`update project set retention_days = 30`.execute(db);
  const query = { ...erasuresQuery.parse({ from, to }), tz: ZONE };
  const counted = await compare(
    runs,
    () => getErasures(db, query),
    () => sql`select date_trunc('week', created_at), count(*) from submission where erased group by 1`.execute(db),
  );
  const narrowed = await compare(
    Math.ceil(runs / 4),
    () => getErasures(db, { ...query, submitType: ['form'], weekday: ['1', '2'] }),
    () => sql`select date_trunc('week', created_at), count(*) from submission where erased group by 1`.execute(db),
  );
  const listed = await compare(
    runs,
    () => listSubmissions(db, { ...submissionsQuery.parse({ from, to, retention: ['overdue'] }), tz: ZONE }),
    () => listSubmissions(db, { ...submissionsQuery.parse({ from, to, erased: 'false' }), tz: ZONE }),
  );
  const left = await compare(
    Math.ceil(runs / 4),
    () => getRemains(db, query),
    () => sql`select count(*) from submission where erased and comments is not null`.execute(db),
  );
  await sql`update project set retention_days = null`.execute(db);
  return [
    {
      what: 'erasures of a year: classes, curve, removal',
      measured: `p95 ${ms(counted.subject.p95)}, median ${ms(counted.subject.median)}`,
      baseline: `the erased by week: p95 ${ms(counted.baseline.p95)} (${times(counted.ratio)})`,
      target: `p95 ≤ ${TARGET_MS} ms`,
      met: counted.subject.p95 <= TARGET_MS,
    },
    {
      what: 'the same under limits that no rollup tells',
      measured: `p95 ${ms(narrowed.subject.p95)}, median ${ms(narrowed.subject.median)}`,
      baseline: `the erased by week: p95 ${ms(narrowed.baseline.p95)} (${times(narrowed.ratio)})`,
      target: '–',
      met: null,
    },
    {
      what: 'what is left of what was erased, asked beside it',
      measured: `p95 ${ms(left.subject.p95)}, median ${ms(left.subject.median)}`,
      baseline: `erased with comments: p95 ${ms(left.baseline.p95)} (${times(left.ratio)})`,
      target: '–',
      met: null,
    },
    {
      what: 'first page of what is overdue, with its total',
      measured: `p95 ${ms(listed.subject.p95)}, median ${ms(listed.subject.median)}`,
      baseline: `what is not erased: p95 ${ms(listed.baseline.p95)} (${times(listed.ratio)})`,
      target: '–',
      met: null,
    },
  ];
}
