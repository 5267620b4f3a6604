import { HIGHEST_TURN, turningPoint } from './gate-reading.ts';
import type { GateReading } from './gate-reading.ts';
import { SCORED_GATES } from './submission.ts';
import type { Submission } from './submission.ts';
import { APPROVED, REASONS, standingOf } from './what-if-standing.ts';
import type { Cells } from './what-if.ts';

/** A digit of a cell: a turning point plus one, or 0. A thousand standings times 103⁵ are far below 2⁵³. */
export const CELL_BASE = HIGHEST_TURN + 2;
/** What a standing counts in a cell: all of its digits stand below. */
export const CELL_STANDING = CELL_BASE ** SCORED_GATES.length;

/** What a gate's digit counts in a cell: the first of `SCORED_GATES` stands highest. */
export const cellPlace = (gate: (typeof SCORED_GATES)[number]): number =>
  CELL_BASE ** (SCORED_GATES.length - 1 - SCORED_GATES.indexOf(gate));

/**
 * All that moved thresholds can ask of a submission, as one number: its `standingOf`, then a digit for each of `SCORED_GATES`, the
 * `turningPoint` of its score plus one. 0 = not recorded, or of no consequence, where no threshold changes the verdict. Two with the same
 * number no thresholds tell apart.
 */
export function cellOf(
  submission: Pick<Submission, 'status' | 'failCodes' | 'scores' | 'policy'>,
  reading: GateReading,
): number {
  const standing = standingOf(submission, reading);
  const moves = standing === APPROVED || standing >= REASONS;
  return SCORED_GATES.reduce((cell, gate) => {
    const score = submission.scores[gate];
    return cell * CELL_BASE + (moves && score !== null ? turningPoint(reading.rules[gate], score) + 1 : 0);
  }, standing);
}

/**
 * Counted cells as columns, sorted, so that equal neighbours pack well and equal questions have equal answers; gates without a score in
 * any are left out.
 *
 * @param cells `cellOf`, each once
 * @param counts how many submissions each is of
 */
export function readCells(cells: readonly number[], counts: readonly number[], { rules }: GateReading): Cells {
  const order = Uint32Array.from(cells.keys()).sort((a, b) => (cells[a] ?? 0) - (cells[b] ?? 0));
  const sorted = Float64Array.from(order, (row) => cells[row] ?? 0);
  const bins = SCORED_GATES.map((gate) => {
    const place = cellPlace(gate);
    return Array.from(sorted, (cell) => (Math.floor(cell / place) % CELL_BASE) - 1);
  });
  const recorded = SCORED_GATES.map((_, index) => bins[index]?.some((turn) => turn >= 0) ?? false);
  const gates = SCORED_GATES.filter((_, index) => recorded[index]);
  return {
    gates,
    rejects: gates.map((gate) => rules[gate].rejects),
    bins: bins.filter((_, index) => recorded[index]),
    standing: Array.from(sorted, (cell) => Math.floor(cell / CELL_STANDING)),
    count: Array.from(order, (row) => counts[row] ?? 0),
  };
}
