import { describe, expect, it } from 'vitest';
import { adaptRecord } from './adapt-record.ts';
import { isQuarantined } from './record.ts';
import type { ArgosRecord, QuarantinedRecord } from './record.ts';
import { sampleRecord } from './testing/samples.ts';

const ORIGIN = { argosProjectId: 'p1', project: 'main' };

function adapted(changes: Record<string, unknown> = {}): ArgosRecord {
  const record = adaptRecord(sampleRecord(changes), ORIGIN);
  if (isQuarantined(record)) throw new Error(`quarantined: ${record.cause}`);
  return record;
}

function quarantined(value: unknown): QuarantinedRecord {
  const record = adaptRecord(value, ORIGIN);
  if (!isQuarantined(record)) throw new Error('it was read');
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

describe('numbers', () => {
  it.each<[unknown, number | null]>([
    [0, 0],
    [84.99999999999999, 84.99999999999999],
    ['97.5', 97.5],
    [' 5 ', 5],
    ['1e2', 100],
    ['.5', 0.5],
    ['', null],
    [null, null],
    // ARGOS's, not ours to correct
    [-3, -3],
    [250, 250],
  ])('as %j are read as %j', (face_similarity, expected) => {
    expect(adapted({ result: { face_similarity } }).submission.scores.similarity).toBe(expected);
  });

  it.each(['N/A', '0x10', '1,5', 'NaN', 'Infinity', true, [], [5], {}, '5%'])(
    'that can not be read, as %j, set the record apart',
    (face_similarity) => {
      const record = quarantined(sampleRecord({ result: { face_similarity } }));
      expect(record.cause).toMatch(/^result\.face_similarity is not a number: “.*”\.$/);
    },
  );

  it('too large for a number set the record apart', () => {
    const value: unknown = JSON.parse(
      JSON.stringify(sampleRecord({ result: { face_similarity: 77 } })).replace('77', '1e999'),
    );
    expect(quarantined(value).cause).toContain('result.face_similarity is not a number');
  });

  it('a boolean threshold of a scored gate is nothing to compare with', () => {
    expect(adapted({ policy: { liveness_threshold: false } })).toMatchObject({
      policyRaw: '{"liveness_threshold":false}',
      submission: { policy: { liveness: null } },
    });
  });

  it.each<[unknown, unknown]>([
    [true, true],
    ['False', false],
    [50, 50],
    ['50', 50],
    [0, 0],
  ])('occluded_threshold %j is %j', (value, expected) => {
    expect(adapted({ policy: { occluded_threshold: value } }).submission.policy?.occlusion).toBe(expected);
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

describe('quarantined with its cause is', () => {
  it.each<[string, Record<string, unknown>, RegExp]>([
    ['no id', { auth_id: undefined }, /^It names no id/],
    ['an empty id', { auth_id: '' }, /^It names no id/],
    ['a blank id', { auth_id: ' ' }, /^auth_id is blank\.$/],
    ['an id that is none', { auth_id: {} }, /^auth_id is not text/],
    ['a long id', { auth_id: 'x'.repeat(301) }, /^auth_id is longer than 300 characters: “x{60}…”\.$/],
    ['an id with NUL', { auth_id: 'a\0b' }, /^auth_id contains the character NUL/],
    ['an id with half a character', { auth_id: 'a\ud800' }, /^auth_id contains half a character/],
    ['two ids', { authId: 'other' }, /^It names several ids: “sampleId1”, “other”\.$/],
    ['no verdict', { auth_status: undefined }, /^It names no verdict/],
    ['a verdict that is none', { auth_status: ['approved'] }, /^auth_status is not text/],
    ['no time', { create_time: undefined }, /^It names no time/],
    [
      'a time that is none',
      { create_time: '2025-02-30T00:00:00Z' },
      /^create_time is not a time of this century.*2025-02-30/,
    ],
    ['a time as a number', { create_time: 1759371317554 }, /^create_time is not a time/],
    ['a comment with NUL', { reject_comment: ['ok', 'a\0'] }, /^reject_comment contains the character NUL/],
    ['a code with NUL', { fail_code: '\0' }, /^fail_code contains the character NUL/],
    ['a subject with half a character', { kyc_submission_id: '\ud800' }, /^kyc_submission_id contains half/],
    ['a policy that is none', { policy: [] }, /^policy is not an object: “\[\]”/],
    ['a result that is none', { result: 'good' }, /^result is not an object: “good”/],
    [
      'a finding that is none',
      { result: { detectOccluded: 80 } },
      /^result\.detectOccluded is neither true nor false: “80”/,
    ],
    ['an erasure that is none', { delete_check: 'maybe' }, /^delete_check is neither true nor false/],
    ['several things at once', { result: 1, policy: 2 }, /^policy is not .*\. result is not .*\.$/],
  ])('%s', (_, changes, cause) => {
    const value = sampleRecord(changes);
    const record = quarantined(value);
    expect(record.cause).toMatch(cause);
    expect(JSON.parse(record.raw)).toEqual(value);
    expect(record.argosProjectId).toBe('p1');
  });

  it.each([null, 5, 'text', true, []])('%j, which is no record', (value) => {
    expect(quarantined(value)).toMatchObject({
      authId: null,
      createdAt: null,
      raw: JSON.stringify(value),
      cause: expect.stringMatching(/^It is not an object/) as string,
    });
  });

  it('told by id and time as far as they can be read', () => {
    expect(quarantined(sampleRecord({ policy: 5 }))).toMatchObject({
      authId: 'sampleId1',
      createdAt: '2025-10-02T02:15:17.554Z',
    });
    expect(quarantined(sampleRecord({ create_time: 'soon' }))).toMatchObject({
      authId: 'sampleId1',
      createdAt: 'soon',
    });
    expect(quarantined(sampleRecord({ auth_id: 'x'.repeat(500) }))).toMatchObject({ authId: null });
  });

  it('nested deeper than can be kept', () => {
    const deep: unknown = JSON.parse(`{"auth_id":"a","x":${'['.repeat(200_000)}${']'.repeat(200_000)}}`);
    expect(quarantined(deep)).toMatchObject({ authId: 'a', cause: 'It is nested too deeply to be kept.' });
  });
});
