import { findFailCode, GATES_WITH_A_CODE } from './fail-codes.ts';
import { passesBy } from './gate-reading.ts';
import type { GateReading } from './gate-reading.ts';
import { evaluateGates } from './gates.ts';
import type { GateResult } from './gates.ts';
import type { Gate, Submission } from './submission.ts';

/** What of a verdict, its gates and its codes does not agree. `code` is as ARGOS spells it. */
export type Disagreement =
  | { kind: 'rejectedWithoutReason' | 'findingAgainstScore' }
  | { kind: 'approvedWithFailedGate' | 'failureWithoutCode'; gate: Gate }
  | { kind: 'approvedWithCode'; code: string }
  | { kind: 'codeWithoutFailure'; code: string; gate: Gate; outcome: 'passed' | 'off' };

/**
 * Do verdict, fail codes and gates agree? Lists what can't be explained, and guesses nothing: a gate that was not recorded
 * contradicts nobody, and of an erased record ARGOS may keep neither scores nor codes. An empty list = they agree, or nothing
 * is known that contradicts.
 */
export function reconcile(submission: Submission, reading: GateReading): Disagreement[] {
  const gates = evaluateGates(submission.scores, submission.policy, reading);
  const verdict = submission.status.trim().toLowerCase();
  const codes = submission.failCodes.map((code) => ({ code, gate: findFailCode(code)?.gate ?? null }));
  const failed = gates.filter((result) => result.outcome === 'failed');
  const found: Disagreement[] = [];

  if (verdict === 'approved') {
    for (const { gate } of failed) found.push({ kind: 'approvedWithFailedGate', gate });
    for (const { code } of codes) found.push({ kind: 'approvedWithCode', code });
  } else {
    for (const { code, gate } of codes) {
      const outcome = gates.find((candidate) => candidate.gate === gate)?.outcome;
      if (gate && (outcome === 'passed' || outcome === 'off')) {
        found.push({ kind: 'codeWithoutFailure', code, gate, outcome });
      }
    }
    if (!(submission.erased && codes.length === 0)) {
      for (const { gate } of failed) {
        if (lacksCode(gate, codes)) found.push({ kind: 'failureWithoutCode', gate });
      }
      if (verdict === 'rejected' && failed.length === 0 && codes.length === 0) {
        found.push({ kind: 'rejectedWithoutReason' });
      }
    }
  }
  if (findingContradictsScore(submission, gates, reading)) found.push({ kind: 'findingAgainstScore' });
  return found;
}

/** The liveness gates have no documented code, so there any code never documented may be theirs. */
function lacksCode(gate: Gate, codes: { gate: Gate | null }[]): boolean {
  if (codes.some((code) => code.gate === gate)) return false;
  return GATES_WITH_A_CODE.has(gate) || codes.every((code) => code.gate !== null);
}

function findingContradictsScore({ scores }: Submission, gates: GateResult[], { rules }: GateReading): boolean {
  const found = gates.find((result) => result.gate === 'occlusion');
  if (scores.occluded === null || found?.margin == null || found.outcome === 'off') return false;
  return scores.occluded === passesBy(rules.occlusion, found.margin);
}
