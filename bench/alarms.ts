import { sql } from 'kysely';
import { shiftDay, startOfDay } from '#lib/domain/zone-days.ts';
import { getAlarm } from '#lib/store/alarms/get-alarm.ts';
import { listAlarms } from '#lib/store/alarms/list-alarms.ts';
import { findAlarms, keepAlarms } from '#lib/store/alarms/look-for-alarms.ts';
import type { Db } from '#lib/store/database.ts';
import { compare, ms, times } from './measure.ts';
import type { Result } from './measure.ts';

const TARGET_MS = 300;
const ZONE = 'Asia/Seoul';

/** Looking at every series once; then the list of a year and why one is an alarm, beside rejections by day asked of the submissions. */
export async function benchAlarms(db: Db, { from, to }: { from: string; to: string }, runs: number): Promise<Result[]> {
  const now = Date.now();
  const began = performance.now();
  const found = await findAlarms(db, { zone: ZONE, now });
  const looked = performance.now() - began;
  await keepAlarms(db, found, now, () => Promise.resolve());
  // Not every year has one by the hour: then an hour of a day's stands for it.
  await sql`insert into alarm (project_id, dimension, value, direction, rule, span, starts_at, ends_at, submissions, events, expected, sigmas)
    select project_id, dimension, value, direction, rule, 'hour', starts_at + interval '1 hour', starts_at + interval '2 hours', submissions, events, expected, sigmas
    from alarm where span = 'day' and not exists (select from alarm where span = 'hour') order by starts_at desc limit 1`.execute(
    db,
  );
  const byHand = () => rejectionsByDay(db, from, to);
  const list = () => listAlarms(db, { from, to, tz: ZONE, project: [], state: 'any' });
  const { events } = await list();
  const alarms = events.flatMap(({ alarms: of }) => of);
  const oneOf = (span: 'day' | 'hour') => {
    const id = alarms.find((alarm) => alarm.span === span)?.id;
    return id === undefined ? [] : [{ span, id }];
  };
  const questions = [
    { what: `alarms of a year: ${alarms.length}`, ask: list },
    ...[...oneOf('day'), ...oneOf('hour')].map(({ span, id }) => ({
      what: `why one is an alarm, by the ${span}`,
      ask: () => getAlarm(db, { id, projects: [], zone: ZONE, now }),
    })),
  ];
  const results: Result[] = [
    {
      what: 'looking at every series for alarms, once',
      measured: ms(looked),
      baseline: '–',
      target: 'every 5 minutes, in the background',
      met: null,
    },
  ];
  for (const { what, ask } of questions) {
    const { subject, baseline, ratio } = await compare(runs, ask, byHand);
    results.push({
      what,
      measured: `p95 ${ms(subject.p95)}, median ${ms(subject.median)}`,
      baseline: `rejections by day, by hand: median ${ms(baseline.median)} (${times(ratio)})`,
      target: `p95 ≤ ${TARGET_MS} ms`,
      met: subject.p95 <= TARGET_MS,
    });
  }
  return results;
}

/** What a control chart of rejections is drawn from, as one would ask it. */
async function rejectionsByDay(db: Db, from: string, to: string): Promise<void> {
  const [start, end] = [new Date(startOfDay(from, ZONE)), new Date(startOfDay(shiftDay(to, 1), ZONE))];
  await sql`select (created_at at time zone ${ZONE})::date, count(*), count(*) filter (where status_id = 2) from submission
    where created_at >= ${start} and created_at < ${end} group by 1`.execute(db);
}
