import { HIGHEST_TURN } from './gate-reading.ts';
import type { GateRule } from './gate-reading.ts';
import {
  countedIn,
  eachRow,
  FARES,
  isFailing,
  isLacking,
  kindsOf,
  KINDS,
  movedGates,
  moveThreshold,
  setOf,
  wouldBe,
} from './what-if.ts';
import type { Cells, Kind, Tally, Thresholds, WouldBe } from './what-if.ts';
import type { ScoredGate } from './what-if-standing.ts';

/** Thresholds of a sweep: off, and every whole point. */
const STEPS = 101;

/** A stretch of thresholds, `from` to before `to`, over which a score fares the same. */
interface Stretch {
  from: number;
  to: number;
  fails: boolean;
  lacks: boolean;
}

/** How a turning point fares as a threshold goes from 0 (off) to 100; -1 = no score. */
function stretchesOf(turn: number, rejects: GateRule['rejects']): Stretch[] {
  const off = { from: 0, to: 1, fails: false, lacks: false };
  if (turn < 0) return [off, { from: 1, to: STEPS, fails: false, lacks: true }];
  const [from, to] = rejects === 'below' ? [1, turn + 1] : [Math.max(1, turn), STEPS];
  return [
    off,
    { from: 1, to: from, fails: true, lacks: false },
    { from, to, fails: false, lacks: false },
    { from: to, to: STEPS, fails: true, lacks: false },
  ].filter((stretch) => stretch.from < stretch.to);
}

/** A turning point and "not recorded": how many places a gate has in counts. */
const PLACES = HIGHEST_TURN + 2;

const allStretches = (rejects: GateRule['rejects']): Stretch[][] =>
  Array.from({ length: PLACES }, (_, index) => stretchesOf(index - 1, rejects));
const STRETCHES = { below: allStretches('below'), above: allStretches('above') };

/** The stretches of a gate's turning points. */
function stretchesIn({ gates, rejects }: Cells, gate: ScoredGate): (turn: number) => readonly Stretch[] {
  const own = STRETCHES[rejects[gates.indexOf(gate)] ?? 'below'];
  return (turn) => own[turn + 1] ?? [];
}

const FIELDS = ['approved', 'rejected', 'toApproved', 'toRejected', 'unknownApproved', 'unknownRejected'] as const;
type Columns = Record<keyof Tally, Float64Array>;
const columnsOf = (length: number): Columns =>
  Object.fromEntries(FIELDS.map((name) => [name, new Float64Array(length)])) as Columns;
const tallyAt = (columns: Columns, index: number): Tally =>
  Object.fromEntries(FIELDS.map((name) => [name, columns[name][index] ?? 0])) as unknown as Tally;

/**
 * Rows counted by all that a sweep can tell apart: their kind, how they fare by the other gates, and their points of the swept ones. There
 * are far fewer of these than rows.
 */
function eachGroup(
  cells: Cells,
  others: Thresholds,
  swept: readonly ScoredGate[],
  visit: (kind: Kind, fare: number, points: number[], count: number) => void,
): void {
  const kind = kindsOf(cells, setOf([...movedGates(others), ...swept]));
  const columns = swept.map((gate) => cells.bins[cells.gates.indexOf(gate)]);
  const groups = new Float64Array(KINDS * FARES * PLACES ** swept.length);
  eachRow(cells, others, (row, fare) => {
    let at = kind(row) * FARES + fare;
    for (const column of columns) at = at * PLACES + (column?.[row] ?? -1) + 1;
    groups[at] = (groups[at] ?? 0) + (cells.count[row] ?? 0);
  });
  groups.forEach((count, at) => {
    if (count === 0) return;
    const points = swept.map((_, index) => (Math.floor(at / PLACES ** (swept.length - 1 - index)) % PLACES) - 1);
    const rest = Math.floor(at / PLACES ** swept.length);
    visit(Math.floor(rest / FARES) as Kind, rest % FARES, points, count);
  });
}

/**
 * What each threshold of one gate would do, from 0 (off) to 100, while the others stay where they were moved to. Every row says where its
 * verdict changes; the sums follow from one walk.
 */
export function sweep(cells: Cells, thresholds: Thresholds, gate: ScoredGate): Tally[] {
  const others = moveThreshold(thresholds, gate, null);
  const stretches = stretchesIn(cells, gate);
  const steps = columnsOf(STEPS + 1);
  eachGroup(cells, others, [gate], (kind, fare, [points = -1], count) => {
    for (const { from, to, fails, lacks } of stretches(points)) {
      const would = wouldBe(kind, fails || isFailing(fare), lacks || isLacking(fare));
      add(steps, kind, would, from, count);
      add(steps, kind, would, to, -count);
    }
  });
  for (const name of FIELDS) accumulate(steps[name], 1, STEPS + 1);
  return Array.from({ length: STEPS }, (_, threshold) => tallyAt(steps, threshold));
}

/**
 * What each pair of thresholds of two gates would do, 0 to 100 each, while the others stay where they were moved to.
 *
 * @returns the tally where `x` and `y` stand at these thresholds
 */
export function sweepPair(
  cells: Cells,
  thresholds: Thresholds,
  x: ScoredGate,
  y: ScoredGate,
): (atX: number, atY: number) => Tally {
  const others = moveThreshold(moveThreshold(thresholds, x, null), y, null);
  const [ofX, ofY] = [stretchesIn(cells, x), stretchesIn(cells, y)];
  const width = STEPS + 1;
  const steps = columnsOf(width * width);
  eachGroup(cells, others, [x, y], (kind, fare, [pointsX = -1, pointsY = -1], count) => {
    for (const one of ofX(pointsX)) {
      for (const two of ofY(pointsY)) {
        const fails = isFailing(fare) || one.fails || two.fails;
        const would = wouldBe(kind, fails, isLacking(fare) || one.lacks || two.lacks);
        add(steps, kind, would, one.from * width + two.from, count);
        add(steps, kind, would, one.from * width + two.to, -count);
        add(steps, kind, would, one.to * width + two.from, -count);
        add(steps, kind, would, one.to * width + two.to, count);
      }
    }
  });
  for (const name of FIELDS) {
    accumulate(steps[name], 1, width);
    accumulate(steps[name], width, width);
  }
  return (atX, atY) => tallyAt(steps, atX * width + atY);
}

function add(columns: Columns, kind: Kind, would: WouldBe, index: number, count: number): void {
  for (const name of countedIn(kind, would)) columns[name][index] = (columns[name][index] ?? 0) + count;
}

/** Makes sums of differences: each number of a grid plus that of `step` before it, within its line of `width` where the step is 1. */
function accumulate(numbers: Float64Array, step: number, width: number): void {
  for (let index = step; index < numbers.length; index++) {
    if (step > 1 || index % width !== 0) numbers[index] = (numbers[index] ?? 0) + (numbers[index - step] ?? 0);
  }
}
