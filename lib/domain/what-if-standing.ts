import { failCodeKey, SCORED_GATES } from './submission.ts';
import type { Submission } from './submission.ts';
import { findFailCode } from './fail-codes.ts';
import { isOff } from './gate-reading.ts';
import type { GateReading } from './gate-reading.ts';
import { evaluateGates } from './gates.ts';

export type ScoredGate = (typeof SCORED_GATES)[number];

/**
 * How a submission stands to moved thresholds, as one small number, so that equal ones can be counted together. From `REASONS` on it is
 * a rejection whose reasons are gates: `REASONS + reasons + 32 × possible`, both sets of gates with a bit for each in the order of
 * `SCORED_GATES`.
 */
export const APPROVED = 0;
/** Neither approved nor rejected: nothing is said of it. */
export const UNDECIDED = 1;
/** Rejected for a reason that no threshold here moves: an obstructed face. */
export const HELD = 2;
/** Rejected for a reason that no gate explains: it stays rejected, wherever thresholds go. */
export const UNEXPLAINED = 3;
export const REASONS = 4;
/** The highest number that a standing has. */
export const MOST_STANDING = REASONS + 31 + 32 * 31;

/** How many sets of gates there are. */
export const SETS = 2 ** SCORED_GATES.length;

/** The set of one gate. */
export const bitOf = (gate: ScoredGate): number => 1 << SCORED_GATES.indexOf(gate);

/** The gates that explain a rejection: each failed under its own policy, or a code names it and its score or threshold is not known. */
export const reasonsOf = (standing: number): number => (standing < REASONS ? 0 : (standing - REASONS) % SETS);

/** The gates of which one may be the reason, and nobody can tell: they were asked for, and ARGOS lists no score. */
export const possibleOf = (standing: number): number =>
  standing < REASONS ? 0 : Math.floor((standing - REASONS) / SETS);

/** No code is documented for these, so a code that ARGOS does not document may be theirs: so says `reconcile`, too. */
const WITHOUT_A_CODE = ['liveness', 'activeLiveness'] as const;

type Facts = Pick<Submission, 'status' | 'failCodes' | 'scores' | 'policy'>;

/** Where a submission stands, from its verdict, its own policy, its scores and its codes. Explains as `reconcile` does. */
export function standingOf({ status, failCodes, scores, policy }: Facts, reading: GateReading): number {
  if (status === 'approved') return APPROVED;
  if (status !== 'rejected') return UNDECIDED;
  const results = new Map(evaluateGates(scores, policy, reading).map((result) => [result.gate, result.outcome]));
  const failed = SCORED_GATES.filter((gate) => results.get(gate) === 'failed');
  const asksFor = (gate: ScoredGate): boolean =>
    policy === null || (policy[gate] !== null && !isOff(reading.rules[gate], policy[gate]));
  const unknown = SCORED_GATES.filter((gate) => scores[gate] === null && asksFor(gate));
  const keys = [...new Set(failCodes.map(failCodeKey))];
  const named = keys.flatMap((key) => findFailCode(key)?.gate ?? []);
  // A code against a gate that passed or was off: what rejected it then is not what the gates tell.
  if (named.some((gate) => ['passed', 'off'].includes(results.get(gate) ?? ''))) return UNEXPLAINED;

  const undocumented = keys.length - named.length;
  const explain = WITHOUT_A_CODE.filter((gate) => failed.includes(gate)).length;
  const mayExplain = WITHOUT_A_CODE.filter((gate) => unknown.includes(gate));
  if (undocumented > explain + mayExplain.length) return UNEXPLAINED;
  if (results.get('occlusion') === 'failed' || named.includes('occlusion')) return HELD;

  const reasons = new Set([...failed, ...named.filter((gate) => gate !== 'occlusion')]);
  const silent = reasons.size === 0 && keys.length === 0;
  const possible = silent ? (policy === null ? SCORED_GATES : unknown) : undocumented > explain ? mayExplain : [];
  if (reasons.size === 0 && possible.length === 0) return UNEXPLAINED;
  return REASONS + setOf([...reasons]) + SETS * setOf(possible);
}

const setOf = (gates: readonly ScoredGate[]): number => gates.reduce((set, gate) => set | bitOf(gate), 0);
