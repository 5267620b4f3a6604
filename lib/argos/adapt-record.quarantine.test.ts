import { describe, expect, it } from 'vitest';
import { adaptRecord } from './adapt-record.ts';
import { isQuarantined } from './record.ts';
import type { QuarantinedRecord } from './record.ts';
import { sampleRecord } from './testing/samples.ts';

const ORIGIN = { argosProjectId: 'p1', project: 'main' };

function quarantined(value: unknown): QuarantinedRecord {
  const record = adaptRecord(value, ORIGIN);
  if (!isQuarantined(record)) throw new Error('it was read');
  return record;
}

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
