/** Where instants stand on an axis that breaks where long nothing happened. */
export interface BrokenAxis {
  /** Of each instant, 0 (left) to 1 (right). */
  at: number[];
  /** Where the axis breaks, 0 to 1, and how long nothing happened there, ms. */
  breaks: { at: number; ms: number }[];
}

/** A break is as wide as this many instants. */
const BREAK_WIDTH = 1;

/**
 * Lays instants on an axis of time. Within a stretch it is to scale; where more than `breakMs` lies between two, it breaks, for a burst of
 * three minutes beside a try of last year would be one point. Each stretch is as wide as it has instants, so no attempt is squeezed
 * out by others.
 *
 * @param instants UTC milliseconds, ascending
 */
export function layOutBroken(instants: readonly number[], breakMs: number): BrokenAxis {
  const stretches: number[][] = [];
  instants.forEach((instant, index) => {
    const before = instants[index - 1];
    if (before === undefined || instant - before > breakMs) stretches.push([instant]);
    else stretches.at(-1)?.push(instant);
  });
  const whole = instants.length + (stretches.length - 1) * BREAK_WIDTH;
  const axis: BrokenAxis = { at: [], breaks: [] };
  let left = 0;
  stretches.forEach((stretch, index) => {
    const [first = 0, last = 0] = [stretch[0], stretch.at(-1)];
    const before = stretches[index - 1]?.at(-1);
    if (before !== undefined) {
      axis.breaks.push({ at: (left + BREAK_WIDTH / 2) / whole, ms: first - before });
      left += BREAK_WIDTH;
    }
    // Half a step stays free at either end, so that marks of two stretches never touch.
    const room = stretch.length - 1;
    for (const instant of stretch) {
      const share = last === first ? 0.5 : (instant - first) / (last - first);
      axis.at.push((left + 0.5 + share * room) / whole);
    }
    left += stretch.length;
  });
  return axis;
}
