import { describe, expect, it } from 'vitest';
import { DOCUMENTED_READING } from './gate-reading.ts';
import { reconcile } from './reconcile.ts';
import type { Disagreement } from './reconcile.ts';
import { given } from './testing/given-submission.ts';
import type { Given } from './testing/given-submission.ts';

const found = (submission: Given) => reconcile(given(submission), DOCUMENTED_READING);

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
    expect(found(submission)).toEqual([]);
  });
});

describe('reconcile says', () => {
  it.each<[string, Given, Disagreement[]]>([
    ['a rejection has no reason', { status: 'rejected' }, [{ kind: 'rejectedWithoutReason' }]],
    [
      'an approval failed a gate',
      { scores: { similarity: 84.9 } },
      [{ kind: 'approvedWithFailedGate', gate: 'similarity' }],
    ],
    [
      'an approval bears codes',
      { failCodes: ['Head_cover_fail', 'x'] },
      [
        { kind: 'approvedWithCode', code: 'Head_cover_fail' },
        { kind: 'approvedWithCode', code: 'x' },
      ],
    ],
    [
      'the gate of a code passed',
      { status: 'rejected', failCodes: ['face_compare_underscore'] },
      [{ kind: 'codeWithoutFailure', code: 'face_compare_underscore', gate: 'similarity', outcome: 'passed' }],
    ],
    [
      'the gate of a code is off',
      { status: 'rejected', failCodes: ['Face_cover_fail'] },
      [{ kind: 'codeWithoutFailure', code: 'Face_cover_fail', gate: 'faceCover', outcome: 'off' }],
    ],
    [
      'a failed gate lacks its code',
      { status: 'rejected', scores: { similarity: 1, occluded: true }, failCodes: ['Face_Occluded_fail'] },
      [{ kind: 'failureWithoutCode', gate: 'similarity' }],
    ],
    [
      'an undocumented code does not stand for a documented one',
      { status: 'rejected', scores: { similarity: 1 }, failCodes: ['new_code'] },
      [{ kind: 'failureWithoutCode', gate: 'similarity' }],
    ],
    [
      'a failed liveness gate has no code at all',
      { status: 'rejected', scores: { liveness: 10 }, policy: { liveness: 60 } },
      [{ kind: 'failureWithoutCode', gate: 'liveness' }],
    ],
    [
      'finding and points of occlusion differ',
      { scores: { occluded: false, occlusion: 80 }, policy: { occlusion: 50 } },
      [{ kind: 'findingAgainstScore' }],
    ],
    [
      'a verdict never seen before bears a code that nothing explains',
      { status: 'in_doubt', failCodes: ['Head_cover_fail'] },
      [{ kind: 'codeWithoutFailure', code: 'Head_cover_fail', gate: 'headCover', outcome: 'off' }],
    ],
  ])('%s', (_, submission, expected) => {
    expect(found(submission)).toEqual(expected);
  });
});
