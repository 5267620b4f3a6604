import { isLimit, isOff, marginOf, passesBy, switchesOff } from './gate-reading.ts';
import type { GateReading, GateRule } from './gate-reading.ts';
import { GATES } from './submission.ts';
import type { Gate, Policy, Scores } from './submission.ts';

/** "Off" and "not recorded" are not "passed": nothing was checked, or nothing is known. */
export type GateOutcome = 'passed' | 'failed' | 'off' | 'notRecorded';

export interface GateResult {
  gate: Gate;
  outcome: GateOutcome;
  /** As recorded, 0 to 100 points; for occlusion the finding (`true` = obstructed) unless ARGOS gave points and a limit. */
  score: number | boolean | null;
  /** As the record's own policy names it; for occlusion usually a boolean that says nothing. */
  threshold: number | boolean | null;
  /** Points on the safe side of the threshold, negative on the other; `null` where there is nothing to compare. */
  margin: number | null;
}

/**
 * Every gate of one submission, in the order of `GATES`, from its own scores and its own policy. Compares raw values: 84.97 does
 * not pass 85. It explains a verdict; it never replaces it.
 *
 * @param reading how each gate compares: inferred from the samples and texts of the vendor's page, or set by whoever runs the dashboard
 */
export function evaluateGates(scores: Scores, policy: Policy | null, reading: GateReading): GateResult[] {
  return GATES.map((gate) =>
    gate === 'occlusion'
      ? evaluateOcclusion(scores, policy?.occlusion ?? null, reading)
      : evaluateScored(gate, scores[gate], policy?.[gate] ?? null, reading.rules[gate]),
  );
}

/** A gate whose score was compared with its threshold. */
export type ComparedGate = GateResult & { margin: number };

/** Points this large are none: a difference of two such numbers may not be a number any more. */
const NO_POINTS = 1e300;

/**
 * The gate with the lowest margin: the one that fell short by most, or else the one that passed by least; of equals the first. By it
 * submissions are sorted, so `lib/store/gate-sql.ts` holds the same in SQL.
 *
 * @returns null where no score was compared with a threshold
 */
export function lowestMargin(results: readonly GateResult[]): ComparedGate | null {
  let lowest: ComparedGate | null = null;
  for (const result of results) {
    const { margin, score, threshold } = result;
    if (margin === null || Math.abs(Number(score)) >= NO_POINTS || Math.abs(Number(threshold)) >= NO_POINTS) continue;
    if (lowest === null || margin < lowest.margin) lowest = { ...result, margin };
  }
  return lowest;
}

function evaluateScored(gate: Gate, score: number | null, threshold: number | null, rule: GateRule): GateResult {
  if (isOff(rule, threshold)) return { gate, outcome: 'off', score, threshold, margin: null };
  if (threshold === null || score === null) return { gate, outcome: 'notRecorded', score, threshold, margin: null };
  const margin = marginOf(rule, score, threshold);
  return { gate, outcome: passesBy(rule, margin) ? 'passed' : 'failed', score, threshold, margin };
}

/**
 * The finding decides. `occluded_threshold` is `false` in every sample, also in those rejected for occlusion, so a boolean
 * neither switches the gate off, unless that is the reading, nor sets a limit. Should ARGOS list points and a limit, more points are worse.
 */
function evaluateOcclusion(
  { occluded, occlusion }: Scores,
  threshold: boolean | number | null,
  reading: GateReading,
): GateResult {
  const rule = reading.rules.occlusion;
  const margin = isLimit(rule, threshold) && occlusion !== null ? marginOf(rule, occlusion, threshold) : null;
  const score = margin === null ? (occluded ?? occlusion) : occlusion;
  const shown = { gate: 'occlusion', score, threshold, margin } as const;
  if (switchesOff(reading, threshold)) return { ...shown, outcome: 'off' };
  if (occluded !== null) return { ...shown, outcome: occluded ? 'failed' : 'passed' };
  if (isOff(rule, threshold)) return { ...shown, outcome: 'off' };
  if (margin === null) return { ...shown, outcome: 'notRecorded' };
  return { ...shown, outcome: passesBy(rule, margin) ? 'passed' : 'failed' };
}
