import type { ChartRules, JudgedPoint } from './control-series.ts';

/** What has a rate that is watched. */
const WATCHED = ['all', 'submitType', 'failCode'] as const;
/** What is an alarm when it is seen for the first time. */
const NOVELTIES = ['newFailCode', 'newSubmitType', 'newStatus', 'newPolicyKey'] as const;
export const ALARM_DIMENSIONS = [...WATCHED, ...NOVELTIES] as const;
export type AlarmDimension = (typeof ALARM_DIMENSIONS)[number];

export const ALARM_SPANS = ['day', 'hour', 'instant'] as const;
export type AlarmSpan = (typeof ALARM_SPANS)[number];
export const ALARM_DIRECTIONS = ['above', 'below', 'new'] as const;
export type AlarmDirection = (typeof ALARM_DIRECTIONS)[number];
/** By what it was found: a point beyond its limits, points in a row on one side, or that it was never there before. */
export const ALARM_RULES = ['limits', 'run', 'new'] as const;
export type AlarmRule = (typeof ALARM_RULES)[number];

export const ALARM_STATES = ['new', 'acknowledged', 'closed'] as const;
export type AlarmState = (typeof ALARM_STATES)[number];
/** What people say an alarm came from. */
export const ALARM_CAUSES = ['attack', 'ourChange', 'vendor', 'people', 'data', 'chance', 'unknown'] as const;
export type AlarmCause = (typeof ALARM_CAUSES)[number];

/** What a rate is of: over all projects (`null`) or one, and of all submissions, one submit type, or with one fail code. */
export interface Watched {
  projectId: number | null;
  dimension: AlarmDimension;
  /** Which submit type, fail code, status or policy key; empty for all. */
  value: string;
}

/** Something found that wants a look; instants in UTC milliseconds, `end` exclusive. */
export interface Finding extends Watched {
  direction: AlarmDirection;
  rule: AlarmRule;
  span: AlarmSpan;
  start: number;
  end: number;
  n: number;
  x: number;
  expected: number;
  /** Of the point farthest from what was expected. */
  sigmas: number;
}

/**
 * Days: eight weeks, so that each weekday is known, limits at 3 as Shewhart's charts have them for the whole, and wider for its many
 * parts: of twenty series at 3 one would be beyond by chance every three weeks. Hours are 24 times as many points: wider again.
 */
export const DAY_RULES: ChartRules = {
  window: 56,
  leastPoints: 14,
  reach: 3.5,
  leastN: 200,
  leastPointsOfStratum: 7,
  givesIn: 10,
};
export const HOUR_RULES: ChartRules = {
  window: 28 * 24,
  leastPoints: 5 * 24,
  reach: 5,
  leastN: 200,
  leastPointsOfStratum: 48,
  givesIn: 72,
};
/** Nelson's second rule: nine days in a row on one side; only for the whole, where a slow shift matters and points are few. */
const RUN = 9;
/** A run is told only where its days are this far from what was expected, all together: a slightly wrong centre makes runs, too. */
const RUN_SIGMAS = 3;

/** What of a judged series wants a look: points beyond their limits, joined where one follows another in one direction. */
export function findBeyond(watched: Watched, points: readonly JudgedPoint[], span: 'day' | 'hour'): Finding[] {
  const found: Finding[] = [];
  let last = -2;
  for (const [index, point] of points.entries()) {
    const { beyond, expected, sigmas, start, end, n, x } = point;
    if (beyond === null || expected === null || sigmas === null) continue;
    const open = found.at(-1);
    if (open && last === index - 1 && open.direction === beyond) {
      found[found.length - 1] = joined(open, { end, n, x, expected, sigmas });
    } else {
      found.push({ ...watched, direction: beyond, rule: 'limits', span, start, end, n, x, expected, sigmas });
    }
    last = index;
  }
  return found;
}

/** Runs of days on one side; what is beyond its limits by itself is told as that. */
export function findRuns(watched: Watched, points: readonly JudgedPoint[]): Finding[] {
  const found: Finding[] = [];
  let run: JudgedPoint[] = [];
  const end = (): void => {
    const [first, last] = [run[0], run.at(-1)];
    const total = run.reduce((sum, { sigmas }) => sum + (sigmas ?? 0), 0) / Math.sqrt(Math.max(1, run.length));
    if (first && last && run.length >= RUN && Math.abs(total) >= RUN_SIGMAS) {
      const sumOf = (of: (point: JudgedPoint) => number) => run.reduce((sum, point) => sum + of(point), 0);
      found.push({
        ...watched,
        direction: total > 0 ? 'above' : 'below',
        rule: 'run',
        span: 'day',
        start: first.start,
        end: last.end,
        n: sumOf(({ n }) => n),
        x: sumOf(({ x }) => x),
        expected: sumOf(({ expected }) => expected ?? 0),
        sigmas: total,
      });
    }
    run = [];
  };
  for (const point of points) {
    const side = point.beyond === null ? Math.sign(point.sigmas ?? 0) : 0;
    if (side === 0 || (run[0] && Math.sign(run[0].sigmas ?? 0) !== side)) end();
    if (side !== 0) run.push(point);
  }
  end();
  return found;
}

function joined(open: Finding, next: Pick<Finding, 'end' | 'n' | 'x' | 'expected' | 'sigmas'>): Finding {
  return {
    ...open,
    end: next.end,
    n: open.n + next.n,
    x: open.x + next.x,
    expected: open.expected + next.expected,
    sigmas: Math.abs(next.sigmas) > Math.abs(open.sigmas) ? next.sigmas : open.sigmas,
  };
}

const sameSeries = (one: Watched, two: Watched): boolean =>
  one.projectId === two.projectId && one.dimension === two.dimension && one.value === two.value;

/** Do two findings tell of the same: one series, one direction, and times that touch? */
export const isSameAlarm = (
  one: Watched & Pick<Finding, 'direction' | 'start' | 'end'>,
  two: Watched & Pick<Finding, 'direction' | 'start' | 'end'>,
): boolean => sameSeries(one, two) && one.direction === two.direction && one.start < two.end && two.start < one.end;

/** What is told once: hours within what days already tell of the same series are left out, and so are runs that hold such days. */
export function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const rank = ({ span, rule }: Finding): number => (rule === 'run' ? 1 : span === 'hour' ? 2 : 0);
  const kept: Finding[] = [];
  for (const finding of findings.toSorted((a, b) => rank(a) - rank(b) || a.start - b.start)) {
    if (!kept.some((each) => isSameAlarm(each, finding))) kept.push(finding);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/**
 * Puts together what happened at the same time: one event of several alarms, the strongest first; the newest event first. Runs last for
 * weeks and would hold all that happened within: each is an event of its own.
 */
export function groupEvents<T extends Pick<Finding, 'start' | 'end' | 'sigmas' | 'rule'>>(alarms: readonly T[]): T[][] {
  const events: T[][] = [];
  const endOf = (event: readonly T[]) => Math.max(...event.map(({ end }) => end));
  for (const alarm of alarms.toSorted((a, b) => a.start - b.start)) {
    const open = events.findLast((event) => event[0]?.rule !== 'run');
    if (alarm.rule !== 'run' && open && alarm.start < endOf(open)) open.push(alarm);
    else events.push([alarm]);
  }
  return events
    .map((event) => event.sort((a, b) => Math.abs(b.sigmas) - Math.abs(a.sigmas)))
    .sort((one, two) => endOf(two) - endOf(one));
}
