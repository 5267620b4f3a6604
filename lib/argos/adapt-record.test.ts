import { describe, expect, it } from 'vitest';
import { adaptRecord } from './adapt-record.ts';
import { isQuarantined } from './record.ts';
import type { ArgosRecord } from './record.ts';
import { sampleRecord } from './testing/samples.ts';

const ORIGIN = { argosProjectId: 'p1', project: 'main' };

function adapted(changes: Record<string, unknown> = {}): ArgosRecord {
  const record = adaptRecord(sampleRecord(changes), ORIGIN);
  if (isQuarantined(record)) throw new Error(`quarantined: ${record.cause}`);
  return record;
}

it('reads every documented field', () => {
  expect(adapted()).toEqual({
    argosProjectId: 'p1',
    raw: JSON.stringify(sampleRecord()),
    policyRaw:
      '{"activeLiveness_threshold":0,"faceCover_threshold":0,"faceSimilarity_threshold":85,"headCover_threshold":0,"liveness_threshold":0,"occluded_threshold":false}',
    submission: {
      authId: 'sampleId1',
      projectId: 'p1',
      status: 'rejected',
      createdAt: '2025-10-02T02:15:17.554Z',
      submitType: 'form',
      kycSubmissionId: 'sampleKycId1',
      failCodes: ['Face_Occluded_fail'],
      comments: ['face is occluded and the confidence is higher than threshold.'],
      scores: {
        similarity: 100,
        liveness: null,
        activeLiveness: 97.78668212890625,
        faceCover: null,
        headCover: null,
        occluded: true,
        occlusion: null,
      },
      policy: { similarity: 85, liveness: 0, activeLiveness: 0, faceCover: 0, headCover: 0, occlusion: false },
      erased: false,
      erasedAt: null,
    },
  });
});

it('reads a record of 2023 with four thresholds and the misspelt status', () => {
  const { submission } = adapted({
    auth_status: undefined,
    aurh_status: 'approved',
    policy: {
      faceSimilarity_threshold: 70,
      occluded_threshold: false,
      faceCover_threshold: 0,
      headCover_threshold: 50,
    },
    delete_check: true,
    delete_time: '2023-09-04T02:19:01.399Z',
  });
  expect(submission).toMatchObject({ status: 'approved', erased: true, erasedAt: '2023-09-04T02:19:01.399Z' });
  expect(submission.policy).toEqual({
    similarity: 70,
    liveness: null,
    activeLiveness: null,
    faceCover: 0,
    headCover: 50,
    occlusion: false,
  });
});

describe('every spelling', () => {
  it.each(['auth_id', 'authentication_id', 'Authentication_id', 'authId'])('of the id: %s', (key) => {
    expect(adapted({ auth_id: undefined, [key]: 'x' }).submission.authId).toBe('x');
  });

  it.each(['auth_status', 'aurh_status', 'Auth_Status'])('of the verdict: %s', (key) => {
    expect(adapted({ auth_status: undefined, [key]: 'approved' }).submission.status).toBe('approved');
  });

  it.each(['reject_comment', 'rejected_comment'])('of the comments: %s', (key) => {
    expect(adapted({ reject_comment: undefined, [key]: ['no'] }).submission.comments).toEqual(['no']);
  });

  it.each([
    ['face_similarity', 'similarity'],
    ['face_similarity_score', 'similarity'],
    ['active_liveness_score', 'activeLiveness'],
    ['liveness_score', 'liveness'],
    ['face_cover_score', 'faceCover'],
    ['head_cover_score', 'headCover'],
    ['occluded_score', 'occlusion'],
  ] as const)('of a score: %s, in result and in score', (key, gate) => {
    for (const part of ['result', 'score']) {
      const { scores } = adapted({ result: undefined, [part]: { [key]: 12.5 } }).submission;
      expect(Object.entries(scores).filter(([, value]) => value !== null)).toEqual([[gate, 12.5]]);
    }
  });

  it('in one record: what is listed wins over null, result over score', () => {
    const { submission } = adapted({
      auth_id: null,
      authId: 'x',
      auth_status: null,
      aurh_status: 'approved',
      result: { face_similarity: null, face_similarity_score: 1 },
      score: { face_similarity: 2, occluded_score: 3 },
    });
    expect(submission).toMatchObject({ authId: 'x', status: 'approved', scores: { similarity: 1, occlusion: 3 } });
  });
});

describe('lists', () => {
  it.each<[unknown, string[]]>([
    [undefined, []],
    [null, []],
    ['', []],
    ['one', ['one']],
    [
      ['a', null, '', ' ', 'b'],
      ['a', 'b'],
    ],
    [
      ['b', 'a', 'B', 'b '],
      ['b', 'a'],
    ],
    [[], []],
    [5, ['5']],
    [
      [5, true],
      ['5', 'true'],
    ],
    [[{ code: 'x' }], ['{"code":"x"}']],
    [{ code: 'x' }, ['{"code":"x"}']],
  ])('of fail codes as %j are %j', (fail_code, expected) => {
    expect(adapted({ fail_code }).submission.failCodes).toEqual(expected);
  });

  it('of comments keep repetitions and length', () => {
    const long = 'x'.repeat(5000);
    expect(adapted({ reject_comment: ['a', 'a', long] }).submission.comments).toEqual(['a', 'a', long]);
  });
});

describe('absent is not 0', () => {
  it.each([undefined, null, {}])('a result of %j has no scores', (result) => {
    expect(Object.values(adapted({ result }).submission.scores).every((score) => score === null)).toBe(true);
  });

  it.each([undefined, null, ''])('a policy of %j is none', (policy) => {
    expect(adapted({ policy })).toMatchObject({ policyRaw: null, submission: { policy: null } });
  });

  it('an empty policy is one that names nothing', () => {
    expect(adapted({ policy: {} })).toMatchObject({
      policyRaw: '{}',
      submission: { policy: { similarity: null, occlusion: null } },
    });
  });
});

describe('erasure', () => {
  it.each<[unknown, unknown, boolean, string | null]>([
    [false, undefined, false, null],
    [undefined, undefined, false, null],
    [null, null, false, null],
    [true, '2025-10-09T03:18:18.046Z', true, '2025-10-09T03:18:18.046Z'],
    ['true', '2025-10-09 03:18:18', true, '2025-10-09T03:18:18.000Z'],
    [1, undefined, true, null],
    // Must not go unnoticed because its time can't be read
    [true, 'last week', true, null],
    [true, 5, true, null],
    [undefined, '2025-10-09T03:18:18.046Z', true, '2025-10-09T03:18:18.046Z'],
    [false, '2025-10-09T03:18:18.046Z', false, null],
  ])('delete_check %j with delete_time %j', (delete_check, delete_time, erased, erasedAt) => {
    expect(adapted({ delete_check, delete_time }).submission).toMatchObject({ erased, erasedAt });
  });
});

describe('text', () => {
  it('half a character: shown as replaced where it is for reading, kept in the raw text', () => {
    const record = adapted({ reject_comment: ['a\ud800b'], auth_status: 'x\udfff' });
    expect(record.submission).toMatchObject({ comments: ['a\ufffdb'], status: 'x\ufffd' });
    expect(JSON.parse(record.raw)).toMatchObject({ reject_comment: ['a\ud800b'] });
    expect(record.raw.isWellFormed()).toBe(true);
  });

  it('the project of the key stands in where the answer names none', () => {
    const record = adaptRecord(sampleRecord(), { argosProjectId: null, project: 'main' });
    expect(record).toMatchObject({ argosProjectId: null, submission: { projectId: 'main' } });
  });

  it('keys never seen before stay in the raw text', () => {
    expect(JSON.parse(adapted({ spoof_score: 3, result: { new_score: 1 } }).raw)).toMatchObject({
      spoof_score: 3,
      result: { new_score: 1 },
    });
  });
});
