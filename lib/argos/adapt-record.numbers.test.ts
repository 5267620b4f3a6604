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
