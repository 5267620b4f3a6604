import type { Submission } from '../submission.ts';

export interface Given extends Partial<Omit<Submission, 'scores' | 'policy'>> {
  scores?: Partial<Submission['scores']>;
  policy?: Partial<NonNullable<Submission['policy']>> | null;
}

/** All gates pass: similarity 90 against 85, nothing obstructed, the others off. */
export const given = ({ scores, policy, ...rest }: Given): Submission => ({
  authId: 'a1',
  projectId: 'p1',
  status: 'approved',
  createdAt: '2026-03-01T00:00:00.000Z',
  submitType: 'form',
  kycSubmissionId: 'k1',
  failCodes: [],
  comments: [],
  erased: false,
  erasedAt: null,
  ...rest,
  scores: {
    similarity: 90,
    liveness: null,
    activeLiveness: 97,
    faceCover: null,
    headCover: null,
    occluded: false,
    occlusion: null,
    ...scores,
  },
  policy:
    policy === null
      ? null
      : { similarity: 85, liveness: 0, activeLiveness: 0, faceCover: 0, headCover: 0, occlusion: false, ...policy },
});
