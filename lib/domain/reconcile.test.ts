import { describe, expect, it } from 'vitest';
import { reconcile } from './reconcile.ts';
import type { Submission } from './submission.ts';

interface Given extends Partial<Omit<Submission, 'scores' | 'policy'>> {
  scores?: Partial<Submission['scores']>;
  policy?: Partial<NonNullable<Submission['policy']>>;
}

/** All gates pass: similarity 90 against 85, nothing obstructed, the others off. */
const given = ({ scores, policy, ...rest }: Given): Submission => ({
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
  policy: { similarity: 85, liveness: 0, activeLiveness: 0, faceCover: 0, headCover: 0, occlusion: false, ...policy },
});

const kinds = (submission: Given) => reconcile(given(submission)).map(({ kind, gate, code }) => [kind, gate, code]);

describe('reconcile finds nothing where', () => {
  it.each<[string, Given]>([
    ['an approval passed its gates', {}],
    [
      'a rejection has its gate and its code',
      { status: 'rejected', scores: { similarity: 84 }, failCodes: ['face_compare_underscore'] },
    ],
    ['case is all that differs', { status: 'Rejected', scores: { occluded: true }, failCodes: ['FACE_OCCLUDED_FAIL'] }],
    [
      'the gate of a code was not recorded',
      { status: 'rejected', scores: { similarity: null }, failCodes: ['face_compare_underscore'] },
    ],
    ['only an undocumented code explains a rejection', { status: 'rejected', failCodes: ['new_code'] }],
    [
      'an undocumented code may be that of a failed liveness gate',
      { status: 'rejected', scores: { activeLiveness: 10 }, policy: { activeLiveness: 60 }, failCodes: ['new_code'] },
    ],
    [
      'an erased rejection lists nothing any more',
      { status: 'rejected', erased: true, scores: { similarity: null, occluded: null } },
    ],
    ['the verdict is one never seen before', { status: 'in_doubt' }],
  ])('%s', (_, submission) => {
    expect(kinds(submission)).toEqual([]);
  });
});

describe('reconcile says', () => {
  it.each<[string, Given, unknown[][]]>([
    ['a rejection has no reason', { status: 'rejected' }, [['rejectedWithoutReason', null, null]]],
    ['an approval failed a gate', { scores: { similarity: 84.9 } }, [['approvedWithFailedGate', 'similarity', null]]],
    [
      'an approval bears codes',
      { failCodes: ['Head_cover_fail', 'x'] },
      [
        ['approvedWithCode', 'headCover', 'Head_cover_fail'],
        ['approvedWithCode', null, 'x'],
      ],
    ],
    [
      'the gate of a code passed',
      { status: 'rejected', failCodes: ['face_compare_underscore'] },
      [['codeWithoutFailure', 'similarity', 'face_compare_underscore']],
    ],
    [
      'the gate of a code is off',
      { status: 'rejected', failCodes: ['Face_cover_fail'] },
      [['codeWithoutFailure', 'faceCover', 'Face_cover_fail']],
    ],
    [
      'a failed gate lacks its code',
      { status: 'rejected', scores: { similarity: 1, occluded: true }, failCodes: ['Face_Occluded_fail'] },
      [['failureWithoutCode', 'similarity', null]],
    ],
    [
      'an undocumented code does not stand for a documented one',
      { status: 'rejected', scores: { similarity: 1 }, failCodes: ['new_code'] },
      [['failureWithoutCode', 'similarity', null]],
    ],
    [
      'a failed liveness gate has no code at all',
      { status: 'rejected', scores: { liveness: 10 }, policy: { liveness: 60 } },
      [['failureWithoutCode', 'liveness', null]],
    ],
    [
      'finding and points of occlusion differ',
      { scores: { occluded: false, occlusion: 80 }, policy: { occlusion: 50 } },
      [['findingAgainstScore', 'occlusion', null]],
    ],
    [
      'a verdict never seen before bears a code that nothing explains',
      { status: 'in_doubt', failCodes: ['Head_cover_fail'] },
      [['codeWithoutFailure', 'headCover', 'Head_cover_fail']],
    ],
  ])('%s', (_, submission, expected) => {
    expect(kinds(submission)).toEqual(expected);
    for (const { text } of reconcile(given(submission))) expect(text).toMatch(/^[A-Z].*\.$/);
  });
});
