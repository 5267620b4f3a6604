import type { Difference, Rate } from './statistics.ts';

/** Of the axis, beyond what it must hold. */
const BEYOND = 1.04;

/**
 * How far an axis of differences goes to either side of 0: it holds every difference, and the intervals of those with enough
 * behind them; the wide ones of a few are cut.
 *
 * @returns a share, 0.01 to 1
 */
export function differenceReach(
  rates: readonly { a: Pick<Rate, 'enough'>; b: Pick<Rate, 'enough'>; difference: Difference | null }[],
): number {
  const ends = rates.flatMap(({ a, b, difference }) => {
    if (!difference) return [];
    return a.enough && b.enough ? [-difference.low, difference.high] : [Math.abs(difference.difference)];
  });
  return Math.min(1, BEYOND * Math.max(0.01, ...ends));
}
