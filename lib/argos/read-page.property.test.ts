import fc from 'fast-check';
import { expect, it } from 'vitest';
import { adaptRecord } from './adapt-record.ts';
import { ArgosError } from './errors.ts';
import { readPage } from './read-page.ts';
import { isQuarantined } from './record.ts';
import { sampleRecord } from './testing/samples.ts';

const anything = fc.jsonValue({ stringUnit: 'binary', maxDepth: 4 }) as fc.Arbitrary<unknown>;
const text = fc.string({ unit: 'binary' });
const time = fc.oneof(
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  text,
);
const score = fc.oneof(fc.double(), fc.double({ min: 0, max: 100, noNaN: true }).map(String), anything);

/** A record in which any field may be anything, and most are what they should be. */
const record = fc
  .record(
    {
      auth_id: fc.oneof(text, anything),
      authId: fc.oneof(text, anything),
      auth_status: fc.oneof(fc.constantFrom('approved', 'rejected'), anything),
      create_time: fc.oneof(time, anything),
      submit_type: anything,
      kyc_submission_id: fc.oneof(text, anything),
      fail_code: fc.oneof(fc.array(text), anything),
      reject_comment: fc.oneof(fc.array(text), anything),
      delete_check: fc.oneof(fc.boolean(), anything),
      delete_time: fc.oneof(time, anything),
      policy: fc.oneof(fc.record({ faceSimilarity_threshold: score, occluded_threshold: anything }), anything),
      result: fc.oneof(
        fc.record({ face_similarity: score, detectOccluded: anything, [`__proto__`]: anything }),
        anything,
      ),
    },
    { requiredKeys: [] },
  )
  .map((changes) => sampleRecord(changes));

// Through text, as it comes over the wire: no NaN, no undefined, no shared references.
const wired = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

it('adaptRecord never throws, and keeps all of what it was given', () => {
  fc.assert(
    fc.property(fc.oneof(record, anything).map(wired), (value) => {
      const result = adaptRecord(value, { argosProjectId: null, project: 'p' });
      expect(JSON.parse(result.raw)).toEqual(value);
      if (isQuarantined(result)) {
        expect(result.cause).toMatch(/\.$/);
        return;
      }
      const { submission } = result;
      for (const word of [submission.authId, submission.status, ...submission.failCodes, ...submission.comments]) {
        expect(word.isWellFormed() && !word.includes('\0') && word.trim() !== '').toBe(true);
      }
      expect(new Date(submission.createdAt).toISOString()).toBe(submission.createdAt);
      const scores = Object.values(submission.scores).filter((value) => typeof value === 'number');
      expect(scores.every(Number.isFinite)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

it('readPage loses no record: received = read + quarantined, in whatever company', () => {
  const project = fc.record({
    faceAuth_projectId: fc.constantFrom('p', 'q'),
    data: fc.array(fc.oneof(record, anything)),
  });
  fc.assert(
    fc.property(fc.array(project, { minLength: 1 }).map(wired), (answer) => {
      const page = readPage(answer, 'p');
      const listed = (answer as { data: unknown[] }[]).reduce((sum, { data }) => sum + data.length, 0);
      expect(page.received).toBe(listed);
      expect(page.records.length + page.quarantined.length).toBe(listed);
    }),
    { numRuns: 500 },
  );
});

it('readPage makes of any JSON value a page that adds up, or a typed error', () => {
  fc.assert(
    fc.property(fc.oneof(anything, fc.array(fc.oneof(record, anything))).map(wired), (answer) => {
      try {
        const page = readPage(answer, 'p');
        expect(page.records.length + page.quarantined.length).toBe(page.received);
      } catch (error) {
        if (!(error instanceof ArgosError)) throw error;
        expect(['bad-answer', 'encrypted']).toContain(error.kind);
      }
    }),
    { numRuns: 2000 },
  );
});
