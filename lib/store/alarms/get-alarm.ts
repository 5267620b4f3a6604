import type { AlarmAnswer } from '#lib/contract/alarms.ts';
import { DAY_RULES, HOUR_RULES } from '#lib/domain/alarms.ts';
import type { Watched } from '#lib/domain/alarms.ts';
import { judgeSeries } from '#lib/domain/control-series.ts';
import type { JudgedPoint, SeriesPoint } from '#lib/domain/control-series.ts';
import type { Db } from '../database.ts';
import { inSnapshot } from '../in-snapshot.ts';
import { listPolicyChanges } from '../list-policy-changes.ts';
import { listTerms } from '../terms.ts';
import { findAlarm } from './list-alarms.ts';
import type { AskedProjects } from './list-alarms.ts';
import { hoursFrom, LATE_MS } from './look-for-alarms.ts';
import { firstSubmission, readCounts } from './read-counts.ts';
import { assembleSeries, daysBetween, hoursBetween } from './series.ts';

const DAY_MS = 24 * 3_600_000;
/** What is shown around an alarm. */
const AROUND = { day: { before: 56 * DAY_MS, after: 21 * DAY_MS }, hour: { before: 3 * DAY_MS, after: DAY_MS } };
const MOST_PARTS = 10;
/** One on which clocks go back. */
const LONGEST_DAY_MS = 25 * 3_600_000;

/**
 * Why it is an alarm: its own series around it as it was judged, and what else stood out on the days that it touches.
 *
 * @param zone whose days were judged
 * @param now UTC milliseconds
 * @returns null where there is no such alarm of these projects
 */
export async function getAlarm(
  db: Db,
  { id, projects, zone, now }: { id: number; projects: AskedProjects; zone: string; now: number },
): Promise<Omit<AlarmAnswer, 'asOf' | 'coverage' | 'zone'> | null> {
  return inSnapshot(db, async (trx) => {
    const found = await findAlarm(trx, projects, id);
    if (!found) return null;
    const { alarm, projectId } = found;
    const [start, end] = [Date.parse(alarm.start), Date.parse(alarm.end)];
    const known = await trx.selectFrom('project').select(['project_id', 'public_id']).execute();
    const ids = known.map((project) => project.project_id);
    const publicId = (own: number | null) => known.find(({ project_id }) => project_id === own)?.public_id ?? null;
    const first = await firstSubmission(trx, ids);
    if (first === null || alarm.span === 'instant')
      return { alarm, points: [], hours: [], parts: [], policyChanges: [] };
    const terms = await listTerms(trx);
    const until = now - LATE_MS;
    const around = AROUND[alarm.span];
    const dayStretches = daysBetween(first, Math.min(until, end + AROUND.day.after), zone);
    const days = assembleSeries(await readCounts(trx, ids, dayStretches.bounds), dayStretches, terms);
    const hourStretches = hoursBetween(
      hoursFrom(start - around.before, first),
      Math.min(until, end + around.after),
      zone,
    );
    const series =
      alarm.span === 'day'
        ? days
        : assembleSeries(await readCounts(trx, ids, hourStretches.bounds), hourStretches, terms);
    const isIts = ({ watched }: { watched: Watched }) =>
      watched.projectId === projectId && watched.dimension === alarm.dimension && watched.value === alarm.value;
    const rules = alarm.span === 'day' ? DAY_RULES : HOUR_RULES;
    const points = judgeSeries(series.find(isIts)?.points ?? [], rules).filter(
      (point) => point.end > start - around.before && point.start < end + around.after,
    );
    const parts = days
      .filter((each) => alarm.span !== 'day' || !isIts(each))
      // Others' projects are no part of what this person may see.
      .filter(({ watched }) => projectId === null || watched.projectId === projectId)
      .flatMap(({ watched, points: own }) => {
        const judged = judgeSeries(own, DAY_RULES).filter((point) => point.start < end && start < point.end);
        return judged.some(({ expected }) => expected !== null) ? [{ watched, ...totalOf(judged) }] : [];
      })
      .sort((one, two) => two.farthest - one.farthest)
      .slice(0, MOST_PARTS)
      .map(({ watched: { projectId: own, dimension, value }, n, events, expected, beyond }) => ({
        project: publicId(own),
        ...{ dimension, value, n, events, expected, beyond },
      }));
    const [from, to] = [points[0]?.start ?? start, points.at(-1)?.end ?? end];
    const changes = await listPolicyChanges(trx, {
      projectIds: projectId === null ? ids : [projectId],
      start: from,
      end: to,
    });
    const bounds = alarm.span === 'day' && end - start <= LONGEST_DAY_MS ? hoursWithin(start, end) : [];
    const clock = { bounds, seasonsOf: () => [] };
    const hours = assembleSeries(await readCounts(trx, ids, bounds), clock, terms).find(isIts)?.points ?? [];
    return {
      alarm,
      points: points.map(toPoint),
      hours: bounds.slice(0, -1).map((hour, index) => toHour(hour, bounds[index + 1] ?? end, hours)),
      parts,
      policyChanges: changes,
    };
  });
}

function totalOf(points: readonly JudgedPoint[]) {
  const judged = points.filter(({ expected }) => expected !== null);
  const sumOf = (of: (point: JudgedPoint) => number) => judged.reduce((sum, point) => sum + of(point), 0);
  return {
    n: sumOf(({ n }) => n),
    events: sumOf(({ x }) => x),
    expected: sumOf(({ expected }) => expected ?? 0),
    beyond: judged.some(({ beyond }) => beyond !== null),
    farthest: Math.max(...judged.map(({ sigmas }) => Math.abs(sigmas ?? 0))),
  };
}

const toPoint = ({ start, end, n, x, unlearned, expected, lower, upper, beyond }: JudgedPoint) => ({
  start: new Date(start).toISOString(),
  end: new Date(end).toISOString(),
  n,
  events: x,
  unlearned: { n: unlearned.n, events: unlearned.x },
  expected,
  lower,
  upper,
  beyond,
});

/** The hours of one day, by its own clock. */
function hoursWithin(start: number, end: number): number[] {
  const bounds: number[] = [];
  for (let at = start; at < end; at += 3_600_000) bounds.push(at);
  return [...bounds, end];
}

function toHour(start: number, end: number, points: readonly SeriesPoint[]) {
  const strata = points.find((point) => point.start === start)?.strata ?? [];
  return {
    start: new Date(start).toISOString(),
    end: new Date(end).toISOString(),
    n: strata.reduce((sum, { n }) => sum + n, 0),
    events: strata.reduce((sum, { x }) => sum + x, 0),
  };
}
