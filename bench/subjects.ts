import { sql } from 'kysely';
import { submissionsQuery } from '#lib/contract/filter.ts';
import { subjectsQuery } from '#lib/contract/subjects.ts';
import { BURST } from '#lib/domain/subject-presets.ts';
import type { PatternKind } from '#lib/domain/subject-presets.ts';
import { shiftDay, startOfDay } from '#lib/domain/zone-days.ts';
import type { Db } from '#lib/store/database.ts';
import { listSubmissions } from '#lib/store/list-submissions.ts';
import { listSubjects } from '#lib/store/subjects/list-subjects.ts';
import { listUnwalked, walkSubjects } from '#lib/store/subjects/walk-subjects.ts';
import { compare, ms, perSecond, times } from './measure.ts';
import type { Result } from './measure.ts';

const TARGET_MS = 300;
const ZONE = 'Asia/Seoul';

/** Looking through every subject once; then the list of a month and of a year, beside its rarest pattern alone, asked of the submissions. */
export async function benchSubjects(db: Db, { to }: { to: string }, runs: number): Promise<Result[]> {
  const results: Result[] = [await benchWalk(db)];
  for (const [name, days] of [
    ['a month', 30],
    ['a year', 365],
  ] as const) {
    const from = shiftDay(to, 1 - days);
    const query = { ...subjectsQuery.parse({ from, to }), tz: ZONE };
    const { subject, baseline, ratio } = await compare(
      runs,
      () => listSubjects(db, query),
      () => bursts(db, from, to),
    );
    results.push({
      what: `subjects of ${name}, by what was found`,
      measured: `p95 ${ms(subject.p95)}, median ${ms(subject.median)}`,
      baseline: `bursts alone, window function: p95 ${ms(baseline.p95)}, median ${ms(baseline.median)} (${times(ratio)})`,
      target: `p95 ≤ ${TARGET_MS} ms`,
      met: subject.p95 <= TARGET_MS,
    });
  }
  return [...results, ...(await benchAttempts(db, to, runs))];
}

/** The list of the attempts of a pattern over a year, with its total: of the kind with the most attempts, and of that with the fewest. */
async function benchAttempts(db: Db, to: string, runs: number): Promise<Result[]> {
  const from = shiftDay(to, -364);
  const { rows } = await sql<{ kind: PatternKind; attempts: number }>`
    select kind, count(*)::int as attempts from pattern_attempt group by 1 order by 2 desc`.execute(db);
  const kinds = [rows.at(0), rows.at(-1)].flatMap((row) => (row ? [row] : []));
  const results: Result[] = [];
  for (const { kind, attempts } of kinds) {
    const query = { ...submissionsQuery.parse({ from, to, pattern: [kind] }), tz: ZONE };
    const { subject, baseline, ratio } = await compare(
      runs,
      () => listSubmissions(db, query),
      () =>
        listSubmissions(db, {
          ...submissionsQuery.parse({ from, to, status: ['rejected'], weekday: ['1'] }),
          tz: ZONE,
        }),
    );
    results.push({
      what: `first page of the ${attempts.toLocaleString('en')} attempts of ${kind}, with its total`,
      measured: `p95 ${ms(subject.p95)}, median ${ms(subject.median)}`,
      baseline: `rejected on Mondays: p95 ${ms(baseline.p95)}, median ${ms(baseline.median)} (${times(ratio)})`,
      target: '–',
      met: null,
    });
  }
  return results;
}

async function benchWalk(db: Db): Promise<Result> {
  await sql`truncate pattern_walk, subject_pattern, pattern_attempt`.execute(db);
  const began = performance.now();
  const steps: number[] = [];
  for (const projectId of await listUnwalked(db)) {
    for (let done = false; !done;) {
      const start = performance.now();
      done = await walkSubjects(db, projectId);
      steps.push(performance.now() - start);
    }
  }
  const seconds = (performance.now() - began) / 1_000;
  await sql`vacuum analyze subject_pattern, pattern_attempt`.execute(db);
  const { rows } = await sql<{ subjects: number; rejected: number }>`
    select count(distinct subject)::int as subjects, count(*)::int as rejected from submission
    where status_id = 2 and subject is not null`.execute(db);
  const { subjects = 0 } = rows[0] ?? {};
  const longest = Math.max(...steps);
  return {
    what: `looking through ${subjects.toLocaleString('en')} subjects with a rejection, once`,
    measured: `${seconds.toFixed(1)} s, longest step ${ms(longest)}`,
    baseline: perSecond(subjects / seconds),
    target: `a step ≤ ${TARGET_MS} ms`,
    met: longest <= TARGET_MS,
  };
}

/** Five rejections within three minutes, as one would ask for them. */
async function bursts(db: Db, from: string, to: string): Promise<void> {
  const [start, end] = [new Date(startOfDay(from, ZONE)), new Date(startOfDay(shiftDay(to, 1), ZONE))];
  await sql`select project_id, subject, count(*) from (
      select project_id, subject, created_at, lag(created_at, ${BURST.failures - 1}) over (partition by project_id, subject order by created_at) as before
      from submission where status_id = 2 and subject is not null and created_at >= ${start} and created_at < ${end}
    ) as failed where created_at - before <= ${BURST.withinMs} * interval '1 millisecond' group by 1, 2`.execute(db);
}
