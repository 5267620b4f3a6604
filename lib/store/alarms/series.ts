import { judgeSeries } from '#lib/domain/control-series.ts';
import type { ChartRules, JudgedPoint, SeriesPoint } from '#lib/domain/control-series.ts';
import type { Stratum } from '#lib/domain/laney.ts';
import type { Watched } from '#lib/domain/alarms.ts';
import { weekday } from '#lib/domain/time-range.ts';
import { clockAt, dayOf, shiftDay, startOfDay } from '#lib/domain/zone-days.ts';
import { NO_SUBMIT_TYPE } from '../terms.ts';
import type { CodeCount, DecidedCount } from './read-counts.ts';

const HOUR_MS = 3_600_000;

/** Stretches of time that follow each other, UTC ms, and what of each has a pattern of its own. */
export interface Stretches {
  bounds: number[];
  seasonsOf: (index: number) => string[];
}

/** The whole days of a zone from the one that holds `from` to the one that ended by `to`. */
export function daysBetween(from: number, to: number, zone: string): Stretches {
  const days: string[] = [];
  for (let day = dayOf(from, zone); startOfDay(shiftDay(day, 1), zone) <= to; day = shiftDay(day, 1)) days.push(day);
  const last = days.at(-1);
  return {
    // A day that the zone left out has no length; nothing can be in it.
    bounds: last === undefined ? [] : [...days, shiftDay(last, 1)].map((day) => startOfDay(day, zone)),
    seasonsOf: (index) => [`weekday ${weekday(days[index] ?? '')}`],
  };
}

/** The whole hours from `from` to `to`. */
export function hoursBetween(from: number, to: number, zone: string): Stretches {
  const [first, last] = [Math.floor(from / HOUR_MS), Math.floor(to / HOUR_MS)];
  const bounds = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * HOUR_MS);
  return {
    bounds,
    seasonsOf: (index) => {
      const clock = new Date(clockAt(bounds[index] ?? 0, zone));
      return [`weekday ${clock.getUTCDay()}`, `hour ${clock.getUTCHours()}`];
    },
  };
}

export interface Series {
  watched: Watched;
  points: SeriesPoint[];
}

/**
 * Everything that has a rate: of all submissions, of each submit type, of each fail code, and where there are several projects, of each.
 * Policy versions of different projects are different strata, whatever they hold.
 */
export function assembleSeries(
  { decided, codes }: { decided: readonly DecidedCount[]; codes: readonly CodeCount[] },
  { bounds, seasonsOf }: Stretches,
  terms: ReadonlyMap<number, string>,
): Series[] {
  const pointsOf = (rows: readonly { period: number; key: string; n: number; x: number }[]): SeriesPoint[] =>
    [...Map.groupBy(rows, ({ period }) => period)]
      .sort(([one], [two]) => one - two)
      .flatMap(([period, own]) => {
        const [start, end] = [bounds[period], bounds[period + 1]];
        if (start === undefined || end === undefined) return [];
        return [{ start, end, seasons: seasonsOf(period), strata: sumByKey(own) }];
      });
  const keyOf = ({ projectId, policyId }: DecidedCount | CodeCount) => `${projectId}/${policyId}`;
  const rejections = (rows: readonly DecidedCount[]) =>
    pointsOf(rows.map((row) => ({ period: row.period, key: keyOf(row), n: row.decided, x: row.rejected })));

  const series: Series[] = [{ watched: { projectId: null, dimension: 'all', value: '' }, points: rejections(decided) }];
  for (const [typeId, rows] of Map.groupBy(decided, ({ submitTypeId }) => submitTypeId)) {
    if (typeId === NO_SUBMIT_TYPE) continue;
    const value = terms.get(typeId) ?? '';
    series.push({ watched: { projectId: null, dimension: 'submitType', value }, points: rejections(rows) });
  }
  const byProject = Map.groupBy(decided, ({ projectId }) => projectId);
  if (byProject.size > 1) {
    for (const [projectId, rows] of byProject) {
      series.push({ watched: { projectId, dimension: 'all', value: '' }, points: rejections(rows) });
    }
  }
  const all = decided.map((row) => ({ period: row.period, key: keyOf(row), n: row.kept, x: 0 }));
  for (const [codeId, rows] of Map.groupBy(codes, (row) => row.codeId)) {
    const value = terms.get(codeId) ?? '';
    const own = rows.map((row) => ({ period: row.period, key: keyOf(row), n: 0, x: row.kept }));
    series.push({ watched: { projectId: null, dimension: 'failCode', value }, points: pointsOf([...all, ...own]) });
  }
  return series;
}

function sumByKey(rows: readonly (Stratum & { period: number })[]): Stratum[] {
  return [...Map.groupBy(rows, ({ key }) => key)]
    .map(([key, own]) => ({
      key,
      n: own.reduce((sum, { n }) => sum + n, 0),
      x: own.reduce((sum, { x }) => sum + x, 0),
    }))
    .filter(({ n }) => n > 0);
}

export interface JudgedSeries {
  watched: Watched;
  points: JudgedPoint[];
}

/** Judges series one after another, and lets others have their turn between two. */
export async function judgeAll(series: readonly Series[], rules: ChartRules): Promise<JudgedSeries[]> {
  const judged: JudgedSeries[] = [];
  for (const { watched, points } of series) {
    judged.push({ watched, points: judgeSeries(points, rules) });
    await new Promise(setImmediate);
  }
  return judged;
}
