import { sql } from 'kysely';
import { DAY_RULES, findBeyond, findRuns, HOUR_RULES, isSameAlarm, withoutRepeats } from '#lib/domain/alarms.ts';
import type { Finding } from '#lib/domain/alarms.ts';
import type { Db, Trx } from '../database.ts';
import { inSnapshot } from '../in-snapshot.ts';
import { listTerms } from '../terms.ts';
import { findNovelties } from './find-novelties.ts';
import { firstSubmission, readCounts } from './read-counts.ts';
import { assembleSeries, daysBetween, hoursBetween, judgeAll } from './series.ts';
import type { Series } from './series.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Hours are judged of the last days alone: an hour that long ago is part of a day that was. */
const HOURS_BACK_MS = 14 * DAY_MS;
/** Submissions may be listed late by some minutes. */
export const LATE_MS = 30 * 60_000;

/**
 * Looks for what is beyond its limits, over all that the mirror has.
 *
 * @param zone IANA name: whose days and weekdays
 * @param now UTC milliseconds: what was not over half an hour before is not judged
 * @param hoursBackMs how far back single hours are judged
 */
export async function findAlarms(
  db: Db,
  { zone, now, hoursBackMs = HOURS_BACK_MS }: { zone: string; now: number; hoursBackMs?: number },
): Promise<Finding[]> {
  const until = now - LATE_MS;
  const read = await inSnapshot(db, async (trx) => {
    const projects = (await trx.selectFrom('project').select('project_id').execute()).map((row) => row.project_id);
    const first = await firstSubmission(trx, projects);
    if (first === null) return null;
    const terms = await listTerms(trx);
    const seriesOf = async (stretches: ReturnType<typeof daysBetween>): Promise<Series[]> =>
      assembleSeries(await readCounts(trx, projects, stretches.bounds), stretches, terms);
    return {
      days: await seriesOf(daysBetween(first, until, zone)),
      hours: await seriesOf(hoursBetween(hoursFrom(until - hoursBackMs, first), until, zone)),
      novelties: await findNovelties(trx, projects, first),
    };
  });
  if (!read) return [];
  const found = [...read.novelties];
  for (const { watched, points } of await judgeAll(read.days, DAY_RULES)) {
    found.push(...findBeyond(watched, points, 'day'));
    if (watched.dimension === 'all') found.push(...findRuns(watched, points));
  }
  for (const { watched, points } of await judgeAll(read.hours, HOUR_RULES)) {
    const recent = points.filter(({ start }) => start >= until - hoursBackMs);
    found.push(...findBeyond(watched, recent, 'hour'));
  }
  return withoutRepeats(found);
}

/** Where the hours begin that one from `start` on is compared with. */
export const hoursFrom = (start: number, first: number): number => Math.max(first, start - HOUR_RULES.window * HOUR_MS);

/**
 * Keeps what was found. What is known already has its numbers renewed, and keeps its state; what does not hold any more, because days
 * were read again, stays and says so. One process at a time does this.
 *
 * @param afterwards in the same transaction, with the ids of alarms that were not known before
 */
export async function keepAlarms(
  db: Db,
  findings: readonly Finding[],
  now: number,
  afterwards: (trx: Trx, added: readonly { id: number; end: number }[]) => Promise<void>,
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const known = await trx.selectFrom('alarm').selectAll().orderBy('starts_at').execute();
    const matched = new Set<number>();
    const added: { id: number; end: number }[] = [];
    for (const finding of findings) {
      const row = known.find(
        (each) =>
          !matched.has(each.alarm_id) &&
          isSameAlarm(finding, {
            projectId: each.project_id,
            dimension: each.dimension,
            value: each.value,
            direction: each.direction,
            start: each.starts_at.getTime(),
            end: each.ends_at.getTime(),
          }),
      );
      if (row) matched.add(row.alarm_id);
      const numbers = {
        rule: finding.rule,
        span: finding.span,
        starts_at: new Date(finding.start),
        ends_at: new Date(finding.end),
        submissions: finding.n,
        events: finding.x,
        expected: finding.expected,
        sigmas: finding.sigmas,
        holds: true,
      };
      if (row) await trx.updateTable('alarm').set(numbers).where('alarm_id', '=', row.alarm_id).execute();
      else {
        const { projectId, dimension, value, direction } = finding;
        const { alarm_id: id } = await trx
          .insertInto('alarm')
          .values({ project_id: projectId, dimension, value, direction, ...numbers })
          .returning('alarm_id')
          .executeTakeFirstOrThrow();
        added.push({ id, end: finding.end });
      }
    }
    // Hours of longer ago were not looked at again.
    const looked = now - LATE_MS - HOURS_BACK_MS;
    const gone = known.filter(
      (row) => row.holds && !matched.has(row.alarm_id) && (row.span !== 'hour' || row.starts_at.getTime() >= looked),
    );
    if (gone.length > 0) {
      const ids = gone.map((row) => row.alarm_id);
      await trx.updateTable('alarm').set({ holds: false }).where('alarm_id', 'in', ids).execute();
    }
    const until = new Date(Math.floor((now - LATE_MS) / HOUR_MS) * HOUR_MS);
    await sql`insert into alarm_watch (looked_at, looked_until) values (${new Date(now)}, ${until})
      on conflict (singleton) do update set looked_at = excluded.looked_at, looked_until = excluded.looked_until`.execute(
      trx,
    );
    await afterwards(trx, added);
    return added.length;
  });
}
