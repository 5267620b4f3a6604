import { findFailCode } from './fail-codes.ts';
import type { GateReading } from './gate-reading.ts';
import { evaluateGates } from './gates.ts';
import { reconcile } from './reconcile.ts';
import type { Disagreement } from './reconcile.ts';
import type { Submission } from './submission.ts';

/** What of a verdict, its gates and its codes does not agree, by kind. */
export const DISAGREEMENTS = [
  'approvedWithFailedGate',
  'approvedWithCode',
  'rejectedWithoutReason',
  'codeOfPassedGate',
  'codeOfGateThatIsOff',
  'failureWithoutCode',
  'findingAgainstScore',
] as const;
export type DisagreementKind = (typeof DISAGREEMENTS)[number];

/** What was not recorded, so that it can't be told whether a verdict follows from its gates. */
export const GAPS = ['noPolicy', 'scoreMissing', 'occlusionUnknown', 'codeOfNoGate', 'otherVerdict'] as const;
export type Gap = (typeof GAPS)[number];

/** Explained = all that decides was recorded, and agrees. */
export const JUDGEMENTS = ['explained', 'unexplained', 'cannotTell'] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

export type ReconciliationKind = DisagreementKind | Gap;
export const RECONCILIATION_KINDS: readonly ReconciliationKind[] = [...DISAGREEMENTS, ...GAPS];

/** All that can be said of a submission: how it is judged, and each kind of what stands in the way. */
export const RECONCILIATIONS = [...JUDGEMENTS, ...DISAGREEMENTS, ...GAPS] as const;
export type Reconciliation = (typeof RECONCILIATIONS)[number];

/** Each kind's bit. They are kept in rows of the mirror: none is ever given another meaning. */
const BITS: Readonly<Record<ReconciliationKind, number>> = {
  approvedWithFailedGate: 1,
  approvedWithCode: 2,
  rejectedWithoutReason: 4,
  codeOfPassedGate: 8,
  codeOfGateThatIsOff: 16,
  failureWithoutCode: 32,
  findingAgainstScore: 64,
  noPolicy: 256,
  scoreMissing: 512,
  occlusionUnknown: 1024,
  codeOfNoGate: 2048,
  otherVerdict: 4096,
};

const bitsOf = (kinds: readonly ReconciliationKind[]): number => kinds.reduce((bits, kind) => bits | BITS[kind], 0);

/** The bits of all disagreements: who has one of them is unexplained. */
export const DISAGREEMENT_BITS = bitsOf(DISAGREEMENTS);

/** The bit that says a kind. */
export const bitOf = (kind: ReconciliationKind): number => BITS[kind];

/** What bits say. 0 = explained; a disagreement outweighs what is not known. */
export const judgementOf = (bits: number): Judgement =>
  bits === 0 ? 'explained' : (bits & DISAGREEMENT_BITS) === 0 ? 'cannotTell' : 'unexplained';

/**
 * Does the verdict follow from the record's own policy and scores, as gates are read? Every gate is recomputed and held against verdict and codes: 0 where
 * they explain it, else a bit for each kind of disagreement, and for each gap that leaves the question open. An approval is explained by
 * every gate that its policy names having passed or being off, a rejection by one that failed and whose code, where there is one, it bears.
 *
 * Only the hosted page asks for movements, as ARGOS says: an active liveness that another submit type does not record leaves no gap.
 */
export function reconciliationBits(submission: Submission, reading: GateReading): number {
  return bitsOf(reconcile(submission, reading).map(kindOf)) | bitsOf(gapsOf(submission, reading));
}

function kindOf(found: Disagreement): DisagreementKind {
  if (found.kind !== 'codeWithoutFailure') return found.kind;
  return found.outcome === 'off' ? 'codeOfGateThatIsOff' : 'codeOfPassedGate';
}

function gapsOf(submission: Submission, reading: GateReading): Gap[] {
  const { policy, scores, failCodes, submitType } = submission;
  const verdict = submission.status.trim().toLowerCase();
  if (verdict !== 'approved' && verdict !== 'rejected') return ['otherVerdict'];
  const gates = evaluateGates(scores, policy, reading);
  if (verdict === 'rejected' && gates.some(({ outcome }) => outcome === 'failed')) return [];
  if (policy === null) return ['noPolicy'];
  const codes = failCodes.map((code) => findFailCode(code)?.gate ?? null);
  const open = gates.filter(({ gate, outcome, threshold }) => {
    if (outcome !== 'notRecorded') return false;
    // Of a rejection only what it is said to have failed matters, of an approval everything that was asked for.
    if (verdict === 'rejected') return codes.includes(gate);
    return threshold !== null && !(gate === 'activeLiveness' && submitType?.trim().toLowerCase() !== 'form');
  });
  const gaps = new Set<Gap>(open.map(({ gate }) => (gate === 'occlusion' ? 'occlusionUnknown' : 'scoreMissing')));
  if (verdict === 'rejected' && codes.includes(null)) gaps.add('codeOfNoGate');
  // An erased rejection may list nothing any more: it contradicts nobody, and explains nothing.
  if (verdict === 'rejected' && codes.length === 0 && submission.erased) gaps.add('scoreMissing');
  return [...gaps];
}
