import { chanceOfAtLeast, sigmaZ } from './laney.ts';
import type { Stratum } from './laney.ts';

/** What one stretch of time had, UTC milliseconds, `end` exclusive. */
export interface SeriesPoint {
  start: number;
  end: number;
  /** What has a pattern of its own: the weekday, the hour. Each is taken out. */
  seasons: readonly string[];
  /** By policy version: a changed policy begins anew, what the others decide goes on. */
  strata: readonly Stratum[];
}

/**
 * - `learning`: too little is known of the policies that decided most of it, or of how far points vary
 * - `judged`: it was held against its limits
 */
export type PointState = 'learning' | 'judged';

export interface JudgedPoint {
  start: number;
  end: number;
  /** Decided under policies that are known, and how many of these were it. */
  n: number;
  x: number;
  /** Decided under policies too new to be judged, and how many of these were it: not in `n` and `x`. */
  unlearned: { n: number; x: number };
  state: PointState;
  /** Events that were expected, and the limits of what is usual: events too. Null while learning. */
  expected: number | null;
  lower: number | null;
  upper: number | null;
  /** How many σp·σz it is from what was expected; null while learning. */
  sigmas: number | null;
  beyond: 'above' | 'below' | null;
}

export interface ChartRules {
  /** How many points back a point is compared with. */
  window: number;
  /** Points with z-scores before the first is judged. */
  leastPoints: number;
  /** Limits are so many σp·σz from what is expected. */
  reach: number;
  /** Of a policy version, before it is judged: submissions in the window, in at least so many points. */
  leastN: number;
  leastPointsOfStratum: number;
  /** After so many points beyond in a row it is no event any more but how things are: they count as usual from then on. */
  givesIn: number;
}

/** A pattern is believed as far as events speak for it: that many are added on both sides of observed ÷ expected. */
const SEASON_PRIOR = 20;
/** Under so many expected events a point above its limit must be unlikely by Poisson's own tail, too. */
const FEW_EXPECTED = 5;
/** At least so many events: one or two of what never comes are no alarm. */
const LEAST_EVENTS = 3;

interface Known {
  index: number;
  point: SeriesPoint;
  z: number | null;
}

/**
 * Judges each point by what was known before it: Laney's p′ (laney.ts), in which each policy version has its own rate and each season its
 * factor, both from the points of the window before, those left out that were beyond their limits themselves. With one version and no seasons
 * that is p′ whose centre is the rate of the window. σz is never under 1: no closer than chance alone.
 *
 * @param points in the order of time
 */
export function judgeSeries(points: readonly SeriesPoint[], rules: ChartRules): JudgedPoint[] {
  const judged: JudgedPoint[] = [];
  let usual: Known[] = [];
  let streak: Known[] = [];
  for (const [index, point] of points.entries()) {
    usual = usual.filter((known) => known.index >= index - rules.window);
    const result = judgePoint(point, usual, rules);
    judged.push(result.judged);
    const known: Known = { index, point, z: result.z };
    if (result.judged.beyond === null) {
      usual.push(known);
      streak = [];
      continue;
    }
    streak.push(known);
    if (streak.length < rules.givesIn) continue;
    usual.push(...streak.map((each) => ({ ...each, z: null })));
    streak = [];
  }
  return judged;
}

function judgePoint(
  { start, end, strata, seasons }: SeriesPoint,
  usual: readonly Known[],
  rules: ChartRules,
): { judged: JudgedPoint; z: number | null } {
  const rates = learntRates(usual, rules);
  const learnt = strata.filter(({ key }) => rates.has(key));
  const n = sum(learnt.map((stratum) => stratum.n));
  const x = sum(learnt.map((stratum) => stratum.x));
  const unlearned = {
    n: sum(strata.map((stratum) => stratum.n)) - n,
    x: sum(strata.map((stratum) => stratum.x)) - x,
  };
  const shown = { start, end, n, x, unlearned };
  const unknown = { expected: null, lower: null, upper: null, sigmas: null, beyond: null } as const;
  if (n === 0 || unlearned.n > n) return { judged: { ...shown, ...unknown, state: 'learning' }, z: null };

  const factor = seasons.reduce((product, season) => product * seasonFactor(season, usual, rates), 1);
  const rateOf = ({ key }: Stratum): number => Math.min(1, (rates.get(key) ?? 0) * factor);
  const expected = sum(learnt.map((stratum) => stratum.n * rateOf(stratum)));
  const sigma = Math.sqrt(sum(learnt.map((stratum) => stratum.n * rateOf(stratum) * (1 - rateOf(stratum)))));
  const z = sigma > 0 ? (x - expected) / sigma : null;
  const zs = usual.flatMap((known) => known.z ?? []);
  const spread = zs.length < rules.leastPoints ? null : sigmaZ(zs);
  if (spread === null) return { judged: { ...shown, ...unknown, state: 'learning' }, z };

  const reach = rules.reach * sigma * Math.max(1, spread);
  const [lower, upper] = [Math.max(0, expected - reach), Math.min(n, expected + reach)];
  const unlikely = expected >= FEW_EXPECTED || chanceOfAtLeast(x, expected) < tailOf(rules.reach);
  const above = x > expected + reach && x >= LEAST_EVENTS && unlikely;
  return {
    judged: {
      ...shown,
      state: 'judged',
      expected,
      lower,
      upper,
      sigmas: reach > 0 ? ((x - expected) / reach) * rules.reach : 0,
      beyond: above ? 'above' : x < expected - reach ? 'below' : null,
    },
    z,
  };
}

/** The rate of each policy version that enough is known of. */
function learntRates(usual: readonly Known[], rules: ChartRules): Map<string, number> {
  const totals = new Map<string, { n: number; x: number; points: number }>();
  for (const { point } of usual) {
    for (const { key, n, x } of point.strata) {
      const total = totals.get(key) ?? { n: 0, x: 0, points: 0 };
      totals.set(key, { n: total.n + n, x: total.x + x, points: total.points + 1 });
    }
  }
  return new Map(
    [...totals].flatMap(([key, { n, x, points }]) =>
      // What never happened among n may still happen: as if half of one had.
      n >= rules.leastN && points >= rules.leastPointsOfStratum ? [[key, Math.max(x, 0.5) / n]] : [],
    ),
  );
}

/** Observed ÷ expected of one weekday or hour in the window, drawn towards 1 where few events speak. */
function seasonFactor(season: string, usual: readonly Known[], rates: ReadonlyMap<string, number>): number {
  let [observed, expected] = [0, 0];
  for (const { point } of usual) {
    if (!point.seasons.includes(season)) continue;
    for (const { key, n, x } of point.strata) {
      const known = rates.get(key);
      if (known === undefined) continue;
      observed += x;
      expected += n * known;
    }
  }
  return (observed + SEASON_PRIOR) / (expected + SEASON_PRIOR);
}

/** The chance beyond so many standard deviations on one side of the normal distribution, by Mills' ratio as a bound from above. */
const tailOf = (reach: number): number => Math.exp((-reach * reach) / 2) / (reach * Math.sqrt(2 * Math.PI));

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
