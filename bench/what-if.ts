import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { submissionsQuery } from '#lib/contract/filter.ts';
import { whatIfQuery } from '#lib/contract/what-if.ts';
import { startOfDay, shiftDay } from '#lib/domain/zone-days.ts';
import type { Db } from '#lib/store/database.ts';
import { getWhatIf } from '#lib/store/get-what-if.ts';
import { getWhatIfSubjects } from '#lib/store/get-what-if-subjects.ts';
import { listSubmissions } from '#lib/store/list-submissions.ts';
import { compare, ms, times } from './measure.ts';
import type { Result } from './measure.ts';

const TARGET_MS = 300;
const TARGET_BYTES = 150_000;
const ZONE = 'Asia/Seoul';

/** All that thresholds of a year can be judged by, how much of it travels, and the list of what would turn; beside a plain question. */
export async function benchWhatIf(db: Db, { from, to }: { from: string; to: string }, runs: number): Promise<Result[]> {
  const query = { ...whatIfQuery.parse({ from, to }), tz: ZONE };
  const counted = await compare(
    runs,
    () => getWhatIf(db, query),
    () => oneThreshold(db, from, to),
  );
  const first = await compare(
    Math.ceil(runs / 4),
    () => getWhatIf(db, { ...query, per: 'firstTry' }),
    () => oneThreshold(db, from, to),
  );
  const ever = await compare(
    Math.ceil(runs / 4),
    () => getWhatIfSubjects(db, { ...query, thresholds: { similarity: 80, liveness: 45 } }),
    () => everPassed(db, from, to),
  );
  const answer = await getWhatIf(db, query);
  const bytes = gzipSync(JSON.stringify(answer)).length;
  const whatIf = 'toApproved.similarity-80.liveness-45';
  const listed = await compare(
    runs,
    () => listSubmissions(db, { ...submissionsQuery.parse({ from, to, whatIf }), tz: ZONE }),
    () =>
      listSubmissions(db, {
        ...submissionsQuery.parse({ from, to, status: ['rejected'], similarityScore: '80..' }),
        tz: ZONE,
      }),
  );
  return [
    {
      what: 'what-if of a year, all thresholds',
      measured: `p95 ${ms(counted.subject.p95)}, median ${ms(counted.subject.median)}`,
      baseline: `one threshold, counted by the database: p95 ${ms(counted.baseline.p95)} (${times(counted.ratio)})`,
      target: `p95 ≤ ${TARGET_MS} ms`,
      met: counted.subject.p95 <= TARGET_MS,
    },
    {
      what: 'the same of first tries, asked beside it',
      measured: `p95 ${ms(first.subject.p95)}, median ${ms(first.subject.median)}`,
      baseline: `one threshold of all: p95 ${ms(first.baseline.p95)} (${times(first.ratio)})`,
      target: '–',
      met: null,
    },
    {
      what: 'who would ever have passed, asked by a button',
      measured: `p95 ${ms(ever.subject.p95)}, median ${ms(ever.subject.median)}`,
      baseline: `who did, by hand: p95 ${ms(ever.baseline.p95)} (${times(ever.ratio)})`,
      target: '–',
      met: null,
    },
    {
      what: `what-if of a year, as it travels: ${answer.cells.count.length} cells`,
      measured: `${Math.round(bytes / 1_000)} kB, gzip`,
      baseline: '–',
      target: `≤ ${TARGET_BYTES / 1_000} kB`,
      met: bytes <= TARGET_BYTES,
    },
    {
      what: 'first page of what would turn, with its total',
      measured: `p95 ${ms(listed.subject.p95)}, median ${ms(listed.subject.median)}`,
      baseline: `rejected with a score in a range: p95 ${ms(listed.baseline.p95)} (${times(listed.ratio)})`,
      target: '–',
      met: null,
    },
  ];
}

/** How many of each verdict lie under one threshold, as one would ask it. */
async function oneThreshold(db: Db, from: string, to: string): Promise<void> {
  const [start, end] = [new Date(startOfDay(from, ZONE)), new Date(startOfDay(shiftDay(to, 1), ZONE))];
  await sql`select status_id, similarity < 88 as below, count(*) from submission
    where created_at >= ${start} and created_at < ${end} group by 1, 2`.execute(db);
}

/** Who has an approval, as one would ask it. */
async function everPassed(db: Db, from: string, to: string): Promise<void> {
  const [start, end] = [new Date(startOfDay(from, ZONE)), new Date(startOfDay(shiftDay(to, 1), ZONE))];
  await sql`select count(*) filter (where passed) from (
    select bool_or(status_id = 1) as passed from submission
    where created_at >= ${start} and created_at < ${end} and subject is not null group by project_id, subject) as tried`.execute(
    db,
  );
}
