export interface DayStep {
  /** Buckets of time by index: the first and the last whose days these are. */
  first: number;
  last: number;
  /** Days of the zone that the buckets were cut in, both included. */
  from: string;
  to: string;
}

/**
 * Buckets of time as ranges of whole days, which is what a filter can say: the hours of a day are one, days, weeks and months stand
 * for themselves.
 *
 * @param buckets in the order of time
 */
export function daySteps(buckets: readonly { firstDay: string; lastDay: string }[]): DayStep[] {
  const steps: DayStep[] = [];
  for (const [index, { firstDay, lastDay }] of buckets.entries()) {
    const step = steps.at(-1);
    if (step?.to === lastDay) step.last = index;
    else steps.push({ first: index, last: index, from: firstDay, to: lastDay });
  }
  return steps;
}
