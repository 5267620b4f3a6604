/** Milliseconds of single runs, summed up. */
export interface Timing {
  median: number;
  p95: number;
  runs: number;
}

/**
 * Times two things in turn, A B A B …, so that a machine that slows down slows both, after runs that are not counted.
 *
 * @returns milliseconds of each, and the median of the ratios A/B pair by pair
 */
export async function compare(
  runs: number,
  subject: () => Promise<unknown>,
  baseline: () => Promise<unknown>,
): Promise<{ subject: Timing; baseline: Timing; ratio: number }> {
  const pairs: [number, number][] = [];
  for (let run = -3; run < runs; run++) {
    const pair: [number, number] = [await time(subject), await time(baseline)];
    if (run >= 0) pairs.push(pair);
  }
  return {
    subject: summarise(pairs.map(([a]) => a)),
    baseline: summarise(pairs.map(([, b]) => b)),
    ratio: quantile(
      pairs.map(([a, b]) => a / b),
      0.5,
    ),
  };
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function summarise(values: number[]): Timing {
  return { median: quantile(values, 0.5), p95: quantile(values, 0.95), runs: values.length };
}

function quantile(values: number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] ?? NaN;
}

/** One line of the report: what was measured, what it is held against, and whether it meets its target. */
export interface Result {
  what: string;
  measured: string;
  baseline: string;
  target: string;
  /** null = there is none. */
  met: boolean | null;
}

export const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
export const times = (value: number): string => `${value.toFixed(2)}×`;
export const perSecond = (value: number): string => `${Math.round(value).toLocaleString('en')}/s`;
