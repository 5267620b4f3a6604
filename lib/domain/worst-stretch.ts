/** So many events of so many, in one part of time. */
export interface Part {
  n: number;
  events: number;
}

export interface Stretch {
  /** Indexes of its first and its last part. */
  first: number;
  last: number;
  n: number;
  events: number;
  expected: number;
}

/**
 * The parts in a row with the most events beyond what was to be expected of them: where most of what is unusual lies. Maximum subarray by
 * Kadane's scan (J. Bentley, Communications of the ACM 27 (1984) 865).
 *
 * @param rate events to be expected of one, 0 to 1
 * @param direction `below` looks for the fewest instead
 * @returns null where no part is on that side of what was to be expected
 */
export function worstStretch(
  parts: readonly Part[],
  { rate, direction }: { rate: number; direction: 'above' | 'below' },
): Stretch | null {
  const sign = direction === 'above' ? 1 : -1;
  let best: { first: number; last: number; sum: number } | null = null;
  let running = { first: 0, sum: 0 };
  for (const [index, { n, events }] of parts.entries()) {
    if (running.sum <= 0) running = { first: index, sum: 0 };
    running = { ...running, sum: running.sum + sign * (events - rate * n) };
    if (running.sum > (best?.sum ?? 0)) best = { first: running.first, last: index, sum: running.sum };
  }
  if (!best) return null;
  const { first, last } = best;
  const own = parts.slice(first, last + 1);
  const n = own.reduce((sum, part) => sum + part.n, 0);
  return { first, last, n, events: own.reduce((sum, { events }) => sum + events, 0), expected: rate * n };
}
