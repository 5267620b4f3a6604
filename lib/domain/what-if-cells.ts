import { HIGHEST_TURN } from './gate-reading.ts';
import type { GateReading } from './gate-reading.ts';
import { SCORED_GATES } from './submission.ts';
import type { Cells } from './what-if.ts';
import { APPROVED, REASONS } from './what-if-standing.ts';

/** So many submissions that moved thresholds can't tell apart. */
export interface Alike {
  standing: number;
  /** `turningPoint` of each of `SCORED_GATES`; -1 = not recorded. */
  bins: readonly number[];
  count: number;
}

/** A turning point and "not recorded" in one digit of a number that holds a whole row: a thousand times 103⁵ is far below 2⁵³. */
const BASE = HIGHEST_TURN + 2;

/**
 * Puts equal ones together, and leaves out what is of no consequence: gates without a score in any, and the points of those whose verdict no
 * threshold changes. Sorted, so that equal neighbours pack well and equal questions have equal answers.
 */
export function collectCells(groups: readonly Alike[], { rules }: GateReading): Cells {
  const keys = new Float64Array(groups.length);
  const recorded = SCORED_GATES.map(() => false);
  for (const [row, { standing, bins }] of groups.entries()) {
    const moves = standing === APPROVED || standing >= REASONS;
    let key = standing;
    for (let index = 0; index < recorded.length; index++) {
      const points = bins[index] ?? -1;
      if (points >= 0) recorded[index] = true;
      key = key * BASE + (moves ? points + 1 : 0);
    }
    keys[row] = key;
  }
  const order = Uint32Array.from(keys.keys()).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  const cells = { standing: [] as number[], count: [] as number[] };
  const bins: number[][] = SCORED_GATES.map(() => []);
  let last = -1;
  for (const row of order) {
    const group = groups[row];
    if (!group) continue;
    const end = cells.count.length - 1;
    if (keys[row] === last) cells.count[end] = (cells.count[end] ?? 0) + group.count;
    else {
      const moves = group.standing === APPROVED || group.standing >= REASONS;
      cells.standing.push(group.standing);
      cells.count.push(group.count);
      for (const [index, column] of bins.entries()) column.push(moves ? (group.bins[index] ?? -1) : -1);
    }
    last = keys[row] ?? -1;
  }
  const gates = SCORED_GATES.filter((_, index) => recorded[index]);
  return {
    gates,
    rejects: gates.map((gate) => rules[gate].rejects),
    bins: bins.filter((_, index) => recorded[index]),
    ...cells,
  };
}
