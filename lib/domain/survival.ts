/** How long something takes, where for some it has not happened yet. */
import { MINIMUM_N } from './statistics.ts';
import type { Interval } from './statistics.ts';

/** Standard normal quantile for a two-sided 95 % interval. */
const Z95 = 1.959963984540054;

/** How many of some age it happened to, and how many have been looked at no longer. */
export interface Observed {
  /** Whole units since the beginning. */
  time: number;
  happened: number;
  /** It had not happened by then, and nothing is known of later. */
  censored: number;
}

/** What is known by a time. Shares are 0 to 1. */
export interface SurvivalStep extends Interval {
  time: number;
  /** To whom it had not happened before, and who were looked at until then. */
  atRisk: number;
  happened: number;
  /** Estimated share to whom it has not happened by then. */
  surviving: number;
}

/**
 * Kaplan and Meier's estimate, a step for each time at which something happened. Those to whom it has not happened count for as long as
 * they were looked at: a median of those alone to whom it has happened would be too short, the more so the younger the others are.
 *
 * Intervals: Greenwood's variance on the scale log(−log S), which stays within 0 and 1.
 *
 * E. L. Kaplan, P. Meier, J. Am. Stat. Assoc. 53 (1958) 457; J. D. Kalbfleisch, R. L. Prentice, The Statistical Analysis of Failure Time
 * Data (1980), section 1.3. What is censored at a time is at risk at it.
 */
export function kaplanMeier(observed: readonly Observed[], z: number = Z95): SurvivalStep[] {
  const byTime = new Map<number, { happened: number; censored: number }>();
  for (const { time, happened, censored } of observed) {
    const at = byTime.get(time) ?? { happened: 0, censored: 0 };
    byTime.set(time, { happened: at.happened + happened, censored: at.censored + censored });
  }
  let atRisk = observed.reduce((sum, { happened, censored }) => sum + happened + censored, 0);
  let surviving = 1;
  let greenwood = 0;
  const steps: SurvivalStep[] = [];
  for (const [time, { happened, censored }] of [...byTime].sort(([a], [b]) => a - b)) {
    if (happened > 0) {
      surviving *= 1 - happened / atRisk;
      // The last one takes the estimate to 0, where it has no variance.
      greenwood += happened === atRisk ? 0 : happened / (atRisk * (atRisk - happened));
      steps.push({ time, atRisk, happened, surviving, ...logLog(surviving, greenwood, z) });
    }
    atRisk -= happened + censored;
  }
  return steps;
}

/**
 * Until when an estimate stands on enough: as long as `least` are at risk, or nobody has been lost sight of. Beyond it one event can take the
 * curve to its end. S. J. Pocock, T. C. Clayton, D. G. Altman, Lancet 359 (2002) 1686, advise to end curves where few are left.
 *
 * @returns a time; -1 = at none; Infinity = at all
 */
export function foundedUntil(observed: readonly Observed[], least: number = MINIMUM_N): number {
  let atRisk = observed.reduce((sum, { happened, censored }) => sum + happened + censored, 0);
  let lost = 0;
  let last = -1;
  for (const { time, happened, censored } of observed.toSorted((a, b) => a.time - b.time)) {
    if (time > last && lost > 0 && atRisk < least) return last;
    atRisk -= happened + censored;
    lost += censored;
    last = Math.max(last, time);
  }
  return Infinity;
}

/** Kaplan and Meier's estimate as far as it stands on enough, see `foundedUntil`. */
export function foundedSteps(observed: readonly Observed[]): SurvivalStep[] {
  const until = foundedUntil(observed);
  return kaplanMeier(observed).filter(({ time }) => time <= until);
}

function logLog(surviving: number, greenwood: number, z: number): Interval {
  if (surviving === 0) return { low: 0, high: 1 };
  const log = Math.log(surviving);
  const spread = (z * Math.sqrt(greenwood)) / Math.abs(log);
  return { low: surviving ** Math.exp(spread), high: surviving ** Math.exp(-spread) };
}

/** The last step that is not later than a time; null = nothing had happened by then. */
export function stepAt(steps: readonly SurvivalStep[], time: number): SurvivalStep | null {
  return steps.findLast((step) => step.time <= time) ?? null;
}

/**
 * The time by which it has happened to a share of all: the first at which no more than the rest survive.
 *
 * @param share 0 to 1
 * @returns null where it has not happened to so many, as far as anybody has been looked at
 */
export function quantileOf(steps: readonly SurvivalStep[], share: number): number | null {
  // Sums of fractions leave a trace: 1 − 0.5 must meet 0.5.
  return steps.find(({ surviving }) => surviving <= 1 - share + 1e-12)?.time ?? null;
}

/**
 * To what share it has happened by a time.
 *
 * @returns null where nobody, or too few, have been looked at for so long
 */
export function shareBy(observed: readonly Observed[], time: number): (Interval & { share: number; n: number }) | null {
  const n = observed.reduce((sum, { happened, censored }) => sum + happened + censored, 0);
  const steps = kaplanMeier(observed);
  const looked = Math.max(
    -1,
    ...observed.filter(({ happened, censored }) => happened + censored > 0).map(({ time: at }) => at),
  );
  const step = stepAt(steps, time);
  if ((looked < time && step?.surviving !== 0) || foundedUntil(observed) < time) return null;
  return step
    ? { share: 1 - step.surviving, low: 1 - step.high, high: 1 - step.low, n }
    : { share: 0, low: 0, high: 1, n };
}

/**
 * The same as `quantileOf` of times that are all known.
 *
 * @param counted how many there are of each time
 * @returns the smallest time by which at least that share is reached; null of nothing
 */
export function plainQuantile(counted: readonly { time: number; count: number }[], share: number): number | null {
  const total = counted.reduce((sum, { count }) => sum + count, 0);
  let reached = 0;
  for (const { time, count } of [...counted].sort((a, b) => a.time - b.time)) {
    reached += count;
    if (count > 0 && reached >= share * total - 1e-9) return time;
  }
  return null;
}
