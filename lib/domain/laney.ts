/** Of so many (`n`) so many were it (`x`), as far as one thing that has a rate of its own goes: one policy version. */
export interface Stratum {
  key: string;
  n: number;
  x: number;
}

/** The mean moving range of normal values is this many of their standard deviations (d₂ for ranges of two). */
const D2 = 1.128;

/**
 * σz of a p′ chart: how much more than chance alone explains the points vary, from the mean moving range of their z-scores.
 *
 * D. B. Laney, "Improved control charts for attributes", Quality Engineering 14 (2002) 531.
 *
 * @param zs z-scores in the order of time
 * @returns null for less than two
 */
export function sigmaZ(zs: readonly number[]): number | null {
  if (zs.length < 2) return null;
  let sum = 0;
  for (let index = 1; index < zs.length; index++) sum += Math.abs((zs[index] ?? 0) - (zs[index - 1] ?? 0));
  return sum / (zs.length - 1) / D2;
}

export interface PrimeChart {
  /** The rate over all points, 0 to 1. */
  centre: number;
  sigmaZ: number;
  points: { rate: number; z: number; lower: number; upper: number }[];
}

/**
 * Laney's p′ chart of finished points that all have one rate: centre, and limits three σp·σz around it, cut to 0 and 1.
 *
 * @returns null where there is nothing to chart: less than two points, or none or all of them were it
 */
export function primeChart(points: readonly { n: number; x: number }[], reach = 3): PrimeChart | null {
  const n = points.reduce((sum, point) => sum + point.n, 0);
  const centre = points.reduce((sum, point) => sum + point.x, 0) / n;
  const scored = points.map((point) => {
    const sigma = Math.sqrt((centre * (1 - centre)) / point.n);
    return { rate: point.x / point.n, sigma, z: (point.x / point.n - centre) / sigma };
  });
  const spread = sigmaZ(scored.map(({ z }) => z));
  if (spread === null || !(centre > 0 && centre < 1)) return null;
  return {
    centre,
    sigmaZ: spread,
    points: scored.map(({ rate, sigma, z }) => ({
      rate,
      z,
      lower: Math.max(0, centre - reach * sigma * spread),
      upper: Math.min(1, centre + reach * sigma * spread),
    })),
  };
}

/**
 * The chance of at least `x` events where `expected` are, for few events: Poisson's upper tail. Limits by standard deviations promise
 * too much there, as the distribution leans.
 *
 * @param expected ≥ 0
 */
export function chanceOfAtLeast(x: number, expected: number): number {
  let term = Math.exp(-expected);
  let below = 0;
  for (let count = 0; count < x; count++) {
    below += term;
    term *= expected / (count + 1);
  }
  return Math.max(0, 1 - below);
}
