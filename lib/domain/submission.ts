/**
 * The domain's words. `lib/argos` makes these from what ARGOS sends, `lib/store` keeps them, everything else reads them.
 * Absent is `null`, never 0 and never `false`.
 */

/** The checks that a policy can ask for, in the order in which they are shown. */
export const GATES = ['similarity', 'liveness', 'activeLiveness', 'faceCover', 'headCover', 'occlusion'] as const;
export type Gate = (typeof GATES)[number];

/** The gates whose score is a number of points; occlusion is a finding (yes or no) instead. */
export const SCORED_GATES = ['similarity', 'liveness', 'activeLiveness', 'faceCover', 'headCover'] as const;

/** Raw confidences, 0 to 100 points, exactly as ARGOS listed them; `null` where ARGOS listed none. */
export interface Scores {
  similarity: number | null;
  liveness: number | null;
  activeLiveness: number | null;
  faceCover: number | null;
  headCover: number | null;
  /** `detectOccluded`: was the face found to be obstructed? */
  occluded: boolean | null;
  /** `occluded_score`, seen in other channels of ARGOS only: confidence that the face is obstructed, 0 to 100. */
  occlusion: number | null;
}

/**
 * The thresholds that applied to one submission, 0 to 100 points; `null` where its policy did not name the gate.
 * `occlusion` is a boolean in every sample, and `false` does not mean "off".
 */
export interface Policy {
  similarity: number | null;
  liveness: number | null;
  activeLiveness: number | null;
  faceCover: number | null;
  headCover: number | null;
  occlusion: boolean | number | null;
}

/** One FaceAuth attempt, as ARGOS lists it. */
export interface Submission {
  authId: string;
  /** The FaceAuth project that ARGOS names, or the name of the configured key where ARGOS names none. */
  projectId: string;
  /** ARGOS's verdict, as sent: `approved`, `rejected`, or a value never seen before. */
  status: string;
  /** ISO 8601 with milliseconds, UTC. */
  createdAt: string;
  submitType: string | null;
  /** The reference submission: the subject. */
  kycSubmissionId: string | null;
  /** As ARGOS spells them, in its order. Compare with `failCodeKey`. */
  failCodes: string[];
  comments: string[];
  scores: Scores;
  /** `null` where the record carries no policy at all. */
  policy: Policy | null;
  /** ARGOS has erased the personal data. */
  erased: boolean;
  /** When, ISO 8601 UTC; `null` where not erased or where ARGOS does not say. */
  erasedAt: string | null;
}

/** Two spellings of one fail code differ in case only; this is what they have in common. */
export const failCodeKey = (code: string): string => code.trim().toLowerCase();
