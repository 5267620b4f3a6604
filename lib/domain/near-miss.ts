/** How near a submission came to the other verdict. */
import { marginOf, passesBy } from './gate-reading.ts';
import type { GateReading, GateRule } from './gate-reading.ts';
import { evaluateGates } from './gates.ts';
import type { GateResult } from './gates.ts';
import { SCORED_GATES } from './submission.ts';
import type { Submission } from './submission.ts';
import { bitOf, possibleOf, REASONS, reasonsOf, standingOf } from './what-if-standing.ts';
import type { ScoredGate } from './what-if-standing.ts';

/** In what nearness is measured: points, or a share of the room that a score has on its side of the threshold. */
export const BAND_UNITS = ['points', 'share'] as const;
export type BandUnit = (typeof BAND_UNITS)[number];

/** What counts as near: less than so many points, or percent of the room, above a threshold; as many and no more below it. */
export interface Band {
  unit: BandUnit;
  /** Points, or percent. */
  width: number;
}

/** What counts as near where nobody says otherwise. */
export const DEFAULT_BAND: Band = { unit: 'points', width: 2 };

/** Points on either side of a threshold that margins are counted in, one by one. */
export const MARGIN_REACH = 10;

export type Side = 'passed' | 'failed';

/**
 * Points between a threshold and the end of the scale on one side of it: under 85 there are 85, above it 15.
 *
 * A margin divided by it says how much of what was possible lies between score and threshold, 0 to 1, so that 1.5 of 15 points above weighs
 * as much as 8.5 of 85 below. A percentile among the margins of a gate would do, too, but says something else for each filter and with each
 * submission that arrives: the same record would be near in one list and not in the next.
 */
export const roomOf = ({ rejects }: GateRule, threshold: number, side: Side): number =>
  Math.max(0, (rejects === 'below') === (side === 'failed') ? threshold : 100 - threshold);

/** How many points on one side of a threshold a band reaches. */
export const reachOf = (rule: GateRule, threshold: number, side: Side, { unit, width }: Band): number =>
  unit === 'points' ? width : (roomOf(rule, threshold, side) * width) / 100;

/** A margin in the unit of bands, −100 to 100 percent for shares: negative where it fell short. Out of the scale counts as its end. */
export function sizeOf(rule: GateRule, margin: number, threshold: number, unit: BandUnit): number {
  if (unit === 'points' || margin === 0) return margin;
  const room = roomOf(rule, threshold, margin < 0 ? 'failed' : 'passed');
  return room === 0 ? Math.sign(margin) * 100 : Math.max(-100, Math.min(100, (margin / room) * 100));
}

/** Is a score near its threshold, on the side on which it is? */
export function isNear(rule: GateRule, score: number, threshold: number, band: Band): boolean {
  const margin = marginOf(rule, score, threshold);
  if (!passesBy(rule, margin)) return margin >= -reachOf(rule, threshold, 'failed', band);
  return margin < reachOf(rule, threshold, 'passed', band) || margin === 0;
}

export interface NearMiss {
  /** A move within the band turns the verdict. */
  flips: boolean;
  /** By which gates: of a rejection all that rejected it, of an approval those near that let it pass, any of which would do. */
  by: ScoredGate[];
}

const NONE: NearMiss = { flips: false, by: [] };

/**
 * Whether a submission came near the other verdict. A rejection turns once all gates that rejected it pass, so its distance is that of the
 * worst of them; it never turns where its face was obstructed, or a code says what no gate explains (`standingOf`). An approval turns once
 * any gate fails, so its distance is its smallest margin; with a gate that failed it came near nothing, and reconciliation lists it.
 */
export function nearMissOf(
  submission: Pick<Submission, 'status' | 'failCodes' | 'scores' | 'policy'>,
  band: Band,
  reading: GateReading,
): NearMiss {
  const { status, scores, policy } = submission;
  if (status !== 'approved' && status !== 'rejected') return NONE;
  const results = evaluateGates(scores, policy, reading);
  const side = status === 'approved' ? 'passed' : 'failed';
  const near = SCORED_GATES.filter((gate) =>
    results.some((result) => result.gate === gate && result.outcome === side && isNearResult(result, band, reading)),
  );
  if (status === 'approved') {
    return near.length > 0 && results.every(({ outcome }) => outcome !== 'failed') ? { flips: true, by: near } : NONE;
  }
  const standing = standingOf(submission, reading);
  if (standing < REASONS || possibleOf(standing) !== 0) return NONE;
  const reasons = SCORED_GATES.filter((gate) => (reasonsOf(standing) & bitOf(gate)) !== 0);
  return reasons.every((gate) => near.includes(gate)) ? { flips: true, by: reasons } : NONE;
}

function isNearResult({ gate, score, threshold, margin }: GateResult, band: Band, { rules }: GateReading): boolean {
  return margin !== null && isNear(rules[gate], Number(score), Number(threshold), band);
}

/**
 * How far a submission is from the other verdict, in points or percent of the room: of a rejection the worst of the gates that rejected
 * it, of an approval the smallest margin. In points it is what `lowestMargin` says, without its sign, wherever it is anything and
 * occlusion has no points of its own: a list sorted by that is sorted by this.
 *
 * @returns null where no move of thresholds turns it, or it can't be told
 */
export function distanceToFlip(
  submission: Pick<Submission, 'status' | 'failCodes' | 'scores' | 'policy'>,
  unit: BandUnit,
  reading: GateReading,
): number | null {
  const { flips } = nearMissOf(submission, { unit: 'points', width: Infinity }, reading);
  if (!flips) return null;
  const side = submission.status === 'approved' ? 'passed' : 'failed';
  const sizes = evaluateGates(submission.scores, submission.policy, reading).flatMap(
    ({ gate, outcome, margin, threshold }) =>
      outcome !== side || margin === null
        ? []
        : [Math.abs(sizeOf(reading.rules[gate], margin, Number(threshold), unit))],
  );
  return side === 'passed' ? Math.min(...sizes) : Math.max(...sizes);
}
