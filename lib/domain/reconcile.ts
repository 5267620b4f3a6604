import { explainFailCode, GATES_WITH_A_CODE } from './fail-codes.ts';
import { evaluateGates, GATE_TEXTS } from './gates.ts';
import type { GateResult } from './gates.ts';
import type { Gate, Submission } from './submission.ts';

export type DisagreementKind =
  | 'rejectedWithoutReason'
  | 'approvedWithFailedGate'
  | 'approvedWithCode'
  | 'codeWithoutFailure'
  | 'failureWithoutCode'
  | 'findingAgainstScore';

export interface Disagreement {
  kind: DisagreementKind;
  gate: Gate | null;
  code: string | null;
  /** For the reviewer, one sentence. */
  text: string;
}

/**
 * Do verdict, fail codes and gates agree? Lists what can't be explained, and guesses nothing: a gate that was not recorded
 * contradicts nobody, and of an erased record ARGOS may keep neither scores nor codes. An empty list = they agree, or nothing
 * is known that contradicts.
 */
export function reconcile(submission: Submission): Disagreement[] {
  const gates = evaluateGates(submission.scores, submission.policy);
  const verdict = submission.status.trim().toLowerCase();
  const codes = submission.failCodes.map(explainFailCode);
  const failed = gates.filter((result) => result.outcome === 'failed');
  const found: Disagreement[] = [];

  if (verdict === 'approved') {
    for (const result of failed) found.push(approvedWithFailedGate(result));
    for (const { code } of codes) found.push(approvedWithCode(code));
  } else {
    for (const { code, gate } of codes) {
      const result = gates.find((candidate) => candidate.gate === gate);
      if (result?.outcome === 'passed' || result?.outcome === 'off') found.push(codeWithoutFailure(code, result));
    }
    if (!(submission.erased && codes.length === 0)) {
      for (const result of failed) {
        if (lacksCode(result.gate, codes)) found.push(failureWithoutCode(result.gate));
      }
      if (verdict === 'rejected' && failed.length === 0 && codes.length === 0) found.push(REJECTED_WITHOUT_REASON);
    }
  }
  if (findingContradictsScore(submission, gates)) found.push(FINDING_AGAINST_SCORE);
  return found;
}

/** The liveness gates have no documented code, so there any code never documented may be theirs. */
function lacksCode(gate: Gate, codes: { gate: Gate | null; known: boolean }[]): boolean {
  if (codes.some((code) => code.gate === gate)) return false;
  return GATES_WITH_A_CODE.has(gate) || codes.every((code) => code.known);
}

function findingContradictsScore({ scores }: Submission, gates: GateResult[]): boolean {
  const margin = gates.find((result) => result.gate === 'occlusion')?.margin ?? null;
  return scores.occluded !== null && margin !== null && scores.occluded !== margin < 0;
}

const nameOf = (gate: Gate): string => `“${GATE_TEXTS[gate].name}”`;

function approvedWithFailedGate({ gate }: GateResult): Disagreement {
  const text = `ARGOS approved this submission although its gate ${nameOf(gate)} failed by its own policy.`;
  return { kind: 'approvedWithFailedGate', gate, code: null, text };
}

function approvedWithCode(code: string): Disagreement {
  const text = `ARGOS approved this submission and yet lists the fail code ${code}.`;
  return { kind: 'approvedWithCode', gate: explainFailCode(code).gate, code, text };
}

function codeWithoutFailure(code: string, { gate, outcome }: GateResult): Disagreement {
  const state = outcome === 'off' ? 'is off in its policy' : 'passed by its own policy';
  return {
    kind: 'codeWithoutFailure',
    gate,
    code,
    text: `ARGOS lists the fail code ${code}, but the gate ${nameOf(gate)} ${state}.`,
  };
}

function failureWithoutCode(gate: Gate): Disagreement {
  const text = `The gate ${nameOf(gate)} failed by its own policy, but ARGOS lists no fail code for it.`;
  return { kind: 'failureWithoutCode', gate, code: null, text };
}

const REJECTED_WITHOUT_REASON: Disagreement = {
  kind: 'rejectedWithoutReason',
  gate: null,
  code: null,
  text: 'ARGOS rejected this submission, but lists no fail code, and no gate failed by its own policy.',
};

const FINDING_AGAINST_SCORE: Disagreement = {
  kind: 'findingAgainstScore',
  gate: 'occlusion',
  code: null,
  text: "ARGOS's finding whether the face is obstructed contradicts the occlusion score and limit beside it.",
};
