import fc from 'fast-check';
import type { ArgosRecord } from '#lib/argos/record.ts';
import type { Submission } from '#lib/domain/submission.ts';

/** Instants that fall on both sides of midnights, months, clock changes and whole hours of several zones. */
const FIRST = Date.parse('2026-02-20T00:00:00Z');
const LAST = Date.parse('2026-04-10T00:00:00Z');

/** Often exactly on a threshold of the policies below: equality is where comparisons go wrong. */
const score = fc.option(
  fc.oneof(
    fc.double({ min: 0, max: 100, noNaN: true }),
    fc.integer({ min: 0, max: 100 }),
    fc.constantFrom(50, 60, 70, 85),
  ),
);

/** Submissions as ARGOS might list them; few ids, so that pages list some of them again. */
export const submissions: fc.Arbitrary<Submission> = fc.record({
  authId: fc.integer({ min: 1, max: 60 }).map((id) => `auth-${id}`),
  projectId: fc.constantFrom('project-a', 'project-b'),
  status: fc.constantFrom('approved', 'approved', 'rejected', 'rejected', 'pending?'),
  createdAt: fc.integer({ min: FIRST, max: LAST }).map((ms) => new Date(ms).toISOString()),
  submitType: fc.constantFrom('form', 'api', 'kiosk', null),
  kycSubmissionId: fc.option(fc.constantFrom('kyc-1', 'kyc-2', 'kyc-3')),
  failCodes: fc.array(
    fc.constantFrom('Face_Occluded_fail', 'face_compare_underscore', 'FACE_COMPARE_UNDERSCORE', 'new_code'),
    {
      maxLength: 2,
    },
  ),
  comments: fc.array(fc.constantFrom('face is occluded', '100% "quoted" {braces}, \\ back', 'NULL', ''), {
    maxLength: 2,
  }),
  scores: fc.record({
    similarity: score,
    liveness: score,
    activeLiveness: score,
    faceCover: score,
    headCover: score,
    occluded: fc.option(fc.boolean()),
    occlusion: score,
  }),
  policy: fc.option(
    fc.record({
      similarity: fc.constantFrom(70, 85),
      liveness: fc.constantFrom(0, 50, null),
      activeLiveness: fc.constantFrom(0, 50),
      faceCover: fc.constant(0),
      headCover: fc.constantFrom(0, 60),
      occlusion: fc.constantFrom(false, true, null, 0, 40),
    }),
  ),
  erased: fc.boolean(),
  erasedAt: fc.constantFrom(null, '2026-05-01T00:00:00.000Z'),
});

/** The record that would have listed a submission. */
export function toRecord(submission: Submission): ArgosRecord {
  return {
    submission,
    argosProjectId: submission.projectId,
    raw: JSON.stringify(submission),
    policyRaw: submission.policy ? JSON.stringify(submission.policy) : null,
  };
}
