import { marginOf, passesAt, passesBy } from './gate-reading.ts';
import type { GateReading, GateRule } from './gate-reading.ts';
import { rate } from './statistics.ts';
import type { Rate } from './statistics.ts';
import { SCORED_GATES } from './submission.ts';
import { APPROVED, bitOf, HELD, possibleOf, reasonsOf, REASONS, UNDECIDED, UNEXPLAINED } from './what-if-standing.ts';
import type { ScoredGate } from './what-if-standing.ts';

/**
 * Submissions counted by all that moved thresholds can ask of them: a row of the columns is so many with the same turning point of each
 * gate and the same standing. Thresholds move by whole points, so where a score's outcome turns says all of it: floor(score) ≥ t is the
 * same as score ≥ t for a whole t.
 */
export interface Cells {
  /** Gates with a score in at least one of these submissions. */
  gates: ScoredGate[];
  /** Which scores each of `gates` rejects. */
  rejects: GateRule['rejects'][];
  /** A column for each of `gates`: `turningPoint`; -1 = not recorded, or of no consequence. */
  bins: number[][];
  /** `standingOf`. */
  standing: number[];
  count: number[];
}

/**
 * Thresholds put in place of those that applied, whole points; 0 = the gate is off, whatever 0 means in a policy. It then holds for every submission, also where the gate
 * was off. A gate that is not named keeps, on each record, the outcome that it had.
 */
export type Thresholds = Readonly<Partial<Record<ScoredGate, number>>>;

export type WouldBe = 'approved' | 'rejected' | 'unknown' | 'undecided';

/** How a standing fares where some gates are moved; the number is its place in counts. */
export const KIND = { approved: 0, stays: 1, turns: 2, unsure: 3, undecided: 4 } as const;
export type Kind = (typeof KIND)[keyof typeof KIND];
export const KINDS = 5;

/** @param moved the set of the moved gates */
function kindOf(standing: number, moved: number): Kind {
  if (standing === UNDECIDED) return KIND.undecided;
  if (standing === APPROVED) return KIND.approved;
  if (standing < REASONS) return KIND.stays;
  const [reasons, possible] = [reasonsOf(standing), possibleOf(standing)];
  // A reason that nobody moved still holds, and so does one that may be where nobody moved any of them.
  if ((reasons & ~moved) !== 0 || (possible !== 0 && (possible & moved) === 0)) return KIND.stays;
  return possible === 0 ? KIND.turns : KIND.unsure;
}

/**
 * What the verdict would be.
 *
 * @param fails a moved gate's score lies on the wrong side of its new threshold
 * @param lacks a moved gate that is on has no score
 * @returns `unknown` where it can't be judged, `undecided` where ARGOS decided nothing
 */
export function wouldBe(kind: Kind, fails: boolean, lacks: boolean): WouldBe {
  if (kind === KIND.undecided) return 'undecided';
  if (fails || kind === KIND.stays) return 'rejected';
  return lacks || kind === KIND.unsure ? 'unknown' : 'approved';
}

/** The same for one submission. @param pointsOf its score of a gate, null where none is recorded */
export function replayOne(
  standing: number,
  pointsOf: (gate: ScoredGate) => number | null,
  thresholds: Thresholds,
  { rules }: GateReading,
): WouldBe {
  const moved = movedGates(thresholds);
  const on = moved.flatMap((gate) =>
    thresholds[gate] ? [{ rule: rules[gate], points: pointsOf(gate), at: thresholds[gate] }] : [],
  );
  return wouldBe(
    kindOf(standing, setOf(moved)),
    on.some(({ rule, points, at }) => points !== null && !passesBy(rule, marginOf(rule, points, at))),
    on.some(({ points }) => points === null),
  );
}

/** Thresholds with one of them moved, or by null put back to what each record had. */
export function moveThreshold(thresholds: Thresholds, gate: ScoredGate, points: number | null): Thresholds {
  const others = movedGates(thresholds).filter((each) => each !== gate);
  const kept: Thresholds = Object.fromEntries(others.map((each) => [each, thresholds[each]]));
  return points === null ? kept : { ...kept, [gate]: points };
}

export const movedGates = (thresholds: Thresholds): ScoredGate[] =>
  SCORED_GATES.filter((gate) => thresholds[gate] !== undefined);

export const setOf = (gates: readonly ScoredGate[]): number => gates.reduce((set, gate) => set | bitOf(gate), 0);

/** What moved thresholds would do to all of these, in numbers of submissions. */
export interface Tally {
  approved: number;
  rejected: number;
  /** Rejected, and would be approved; in `approved`. */
  toApproved: number;
  /** Approved, and would be rejected; in `rejected`. */
  toRejected: number;
  /** Can't be judged, by the verdict that they have. */
  unknownApproved: number;
  unknownRejected: number;
}

const NOTHING: Tally = {
  approved: 0,
  rejected: 0,
  toApproved: 0,
  toRejected: 0,
  unknownApproved: 0,
  unknownRejected: 0,
};

const COUNTED: Readonly<Record<WouldBe, { approved: (keyof Tally)[]; rejected: (keyof Tally)[] }>> = {
  approved: { approved: ['approved'], rejected: ['approved', 'toApproved'] },
  rejected: { approved: ['rejected', 'toRejected'], rejected: ['rejected'] },
  unknown: { approved: ['unknownApproved'], rejected: ['unknownRejected'] },
  undecided: { approved: [], rejected: [] },
};

/** Where a submission of one kind is counted, as it would be. */
export const countedIn = (kind: Kind, would: WouldBe): readonly (keyof Tally)[] =>
  COUNTED[would][kind === KIND.approved ? 'approved' : 'rejected'];

/** How a row fares by the gates that are moved: none fails and each has a score, one has none, one fails. */
export const FARES = 3;
export const isLacking = (fare: number): boolean => fare === 1;
export const isFailing = (fare: number): boolean => fare === 2;

/** Each row of cells with how it fares. @param visit is given one of `FARES` */
export function eachRow(
  { gates, rejects, bins, count }: Cells,
  thresholds: Thresholds,
  visit: (row: number, fare: number) => void,
): void {
  const on = movedGates(thresholds).flatMap((gate) => {
    const at = thresholds[gate] ?? 0;
    const index = gates.indexOf(gate);
    return at > 0 ? [{ at, column: bins[index], side: rejects[index] ?? 'below' }] : [];
  });
  for (let row = 0; row < count.length; row++) {
    let fare = 0;
    for (const { at, column, side } of on) {
      const points = column?.[row] ?? -1;
      if (points < 0) fare = Math.max(fare, 1);
      else if (!passesAt(side, at, points)) fare = 2;
    }
    visit(row, fare);
  }
}

/** The kinds of all rows where these gates are moved. */
export function kindsOf({ standing }: Cells, moved: number): (row: number) => Kind {
  const known = new Map<number, Kind>();
  for (const each of new Set(standing)) known.set(each, kindOf(each, moved));
  return (row) => known.get(standing[row] ?? UNDECIDED) ?? KIND.undecided;
}

/** What moved thresholds would have done to these submissions. No threshold moved: the verdicts that they have. */
export function replay(cells: Cells, thresholds: Thresholds): Tally {
  const kind = kindsOf(cells, setOf(movedGates(thresholds)));
  const groups = new Float64Array(KINDS * FARES);
  eachRow(cells, thresholds, (row, fare) => {
    const at = kind(row) * FARES + fare;
    groups[at] = (groups[at] ?? 0) + (cells.count[row] ?? 0);
  });
  const tally = { ...NOTHING };
  groups.forEach((count, at) => {
    const [of, fare] = [Math.floor(at / FARES) as Kind, at % FARES];
    for (const name of countedIn(of, wouldBe(of, isFailing(fare), isLacking(fare)))) tally[name] += count;
  });
  return tally;
}

/** What these submissions are, before anything is moved. */
export interface Today {
  approved: number;
  rejected: number;
  undecided: number;
  /** Of the rejected: for an obstructed face, which no threshold here moves. */
  held: number;
  /** Of the rejected: for a reason that no gate explains. */
  unexplained: number;
}

/** Counts verdicts, and the rejections that no threshold can turn. */
export function countToday({ standing, count }: Cells): Today {
  const of = (matches: (standing: number) => boolean) =>
    count.reduce((sum, each, row) => (matches(standing[row] ?? UNDECIDED) ? sum + each : sum), 0);
  return {
    approved: of((each) => each === APPROVED),
    rejected: of((each) => each >= HELD),
    undecided: of((each) => each === UNDECIDED),
    held: of((each) => each === HELD),
    unexplained: of((each) => each === UNEXPLAINED),
  };
}

export interface TallyRates {
  /** Rejected, of those that can be judged: moves with what these are. */
  now: Rate;
  /** Rejected, of all that were decided: the same wherever thresholds stand. */
  history: Rate;
  /** Would be rejected, of the same. */
  would: Rate;
  /** Would be rejected, of the approved that can be judged. */
  toRejected: Rate;
  /** Would be approved, of the rejected that can be judged. */
  toApproved: Rate;
}

/** Shares with Wilson intervals; what can't be judged is in none of them but `history`. */
export function tallyRates(tally: Tally): TallyRates {
  const { approved, rejected, toApproved, toRejected, unknownApproved, unknownRejected } = tally;
  const judged = approved + rejected;
  const wasRejected = rejected - toRejected + toApproved;
  return {
    now: rate(wasRejected, judged),
    history: rate(wasRejected + unknownRejected, judged + unknownApproved + unknownRejected),
    would: rate(rejected, judged),
    toRejected: rate(toRejected, judged - wasRejected),
    toApproved: rate(toApproved, wasRejected),
  };
}
