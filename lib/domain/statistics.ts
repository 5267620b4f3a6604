/** Standard normal quantile for a two-sided 95 % interval. */
const Z95 = 1.959963984540054;

/**
 * Under this many submissions a rate is shown greyed out: with n = 30 a 95 % interval around one half is still ±17 points wide.
 */
export const MINIMUM_N = 30;

export interface Interval {
  low: number;
  high: number;
}

/** A share with all that an honest reader needs beside it; shares are 0 to 1. */
export interface Rate extends Interval {
  count: number;
  n: number;
  /** `null` where n is 0: there is no rate of nothing. */
  rate: number | null;
  /** n reaches the minimum; `false` = show it greyed out. */
  enough: boolean;
}

export interface Difference extends Interval {
  /** First share minus second, −1 to 1. */
  difference: number;
  /** The interval leaves out 0: the two shares differ by more than chance would explain. */
  clear: boolean;
}

/**
 * Wilson's score interval for a proportion, without continuity correction. For n = 0 it is 0 to 1: nothing is known.
 *
 * E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209; method 3 of R. G. Newcombe, Statist. Med. 17 (1998) 857.
 *
 * @throws RangeError unless 0 ≤ count ≤ n, both whole
 */
export function wilsonInterval(count: number, n: number, z: number = Z95): Interval {
  assertCounts(count, n);
  if (n === 0) return { low: 0, high: 1 };
  const z2 = z * z;
  const centre = 2 * count + z2;
  const spread = z * Math.sqrt(z2 + 4 * count * (1 - count / n));
  const width = 2 * (n + z2);
  return {
    // Rounding would leave a trace beside the exact ends.
    low: count === 0 ? 0 : Math.max(0, (centre - spread) / width),
    high: count === n ? 1 : Math.min(1, (centre + spread) / width),
  };
}

/** A rate with its Wilson interval, its n, and whether that n is enough to be read. Throws as `wilsonInterval`. */
export function rate(count: number, n: number, minimumN: number = MINIMUM_N): Rate {
  return { count, n, rate: n === 0 ? null : count / n, ...wilsonInterval(count, n), enough: n > 0 && n >= minimumN };
}

/**
 * Difference of two independent proportions, first minus second, with Newcombe's interval from two Wilson intervals: two
 * periods compared. `null` where either has no n.
 *
 * Method 10 of R. G. Newcombe, Statist. Med. 17 (1998) 873.
 *
 * @throws RangeError as `wilsonInterval`
 */
export function rateDifference(
  first: { count: number; n: number },
  second: { count: number; n: number },
  z: number = Z95,
): Difference | null {
  const one = wilsonInterval(first.count, first.n, z);
  const two = wilsonInterval(second.count, second.n, z);
  if (first.n === 0 || second.n === 0) return null;
  const p1 = first.count / first.n;
  const p2 = second.count / second.n;
  const difference = p1 - p2;
  const low = Math.max(-1, difference - Math.hypot(p1 - one.low, two.high - p2));
  const high = Math.min(1, difference + Math.hypot(one.high - p1, p2 - two.low));
  return { difference, low, high, clear: low > 0 || high < 0 };
}

function assertCounts(count: number, n: number): void {
  if (!Number.isInteger(count) || !Number.isInteger(n) || count < 0 || count > n) {
    throw new RangeError(`a share needs whole counts with 0 ≤ count ≤ n, not ${count} of ${n}`);
  }
}
