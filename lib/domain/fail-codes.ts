import { failCodeKey } from './submission.ts';
import type { Gate } from './submission.ts';

export interface FailCodeText {
  /** As given. */
  code: string;
  /** The gate that this code belongs to; `null` where ARGOS does not document the code. */
  gate: Gate | null;
  known: boolean;
  title: string;
  explanation: string;
}

/**
 * The codes that ARGOS documents, by `failCodeKey`. No code for either liveness gate is documented, so none is guessed here.
 * One code has different comment texts in different pages of ARGOS: the code is the key, the comment is for reading.
 */
const KNOWN: ReadonlyMap<string, { gate: Gate; title: string; explanation: string }> = new Map([
  [
    'face_compare_underscore',
    {
      gate: 'similarity',
      title: 'Face not similar enough',
      explanation: 'The face scored lower against the reference submission than the policy asks for.',
    },
  ],
  [
    'face_occluded_fail',
    {
      gate: 'occlusion',
      title: 'Face obstructed',
      explanation: 'Something covered part of the face, and ARGOS was surer of it than its limit allows.',
    },
  ],
  [
    'face_cover_fail',
    {
      gate: 'faceCover',
      title: 'Required face protection not found',
      explanation: 'The policy asks for face protection to be worn, and ARGOS did not find it with enough confidence.',
    },
  ],
  [
    'head_cover_fail',
    {
      gate: 'headCover',
      title: 'Required helmet not found',
      explanation: 'The policy asks for a helmet to be worn, and ARGOS did not find it with enough confidence.',
    },
  ],
]);

/** The gates for whose failure ARGOS documents a code. */
export const GATES_WITH_A_CODE: ReadonlySet<Gate> = new Set([...KNOWN.values()].map((entry) => entry.gate));

/** The gate that a documented code belongs to; null where ARGOS does not document the code. Case does not matter. */
export const findFailCode = (code: string): { gate: Gate } | null => KNOWN.get(failCodeKey(code)) ?? null;

/** Says what a fail code means in plain words. Case does not matter; a code never seen before is shown as it is. */
export function explainFailCode(code: string): FailCodeText {
  const known = KNOWN.get(failCodeKey(code));
  if (known) return { code, known: true, ...known };
  return {
    code,
    gate: null,
    known: false,
    title: code,
    explanation: 'ARGOS does not document this code. What ARGOS says of it stands in the comments, if anywhere.',
  };
}
