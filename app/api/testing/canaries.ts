import type { SensitiveField } from '#lib/domain/permissions.ts';

/** What must be nowhere but where the table of fields says so. */
export const CANARIES = {
  subject: 'kyc-canary-0f2b',
  comments: 'comment canary 1d4c',
  raw: 'raw-canary-7e6a',
} satisfies Partial<Record<SensitiveField, string>>;
export type Text = keyof typeof CANARIES;
export const TEXTS = Object.keys(CANARIES) as Text[];

const READABLE = {
  auth_id: 'masked-one',
  auth_status: 'rejected',
  create_time: '2026-03-01T09:00:00.000Z',
  submit_type: 'form',
  kyc_submission_id: CANARIES.subject,
  reject_comment: [CANARIES.comments],
  nobody_knows: CANARIES.raw,
  fail_code: ['Face_Occluded_fail'],
  policy: { faceSimilarity_threshold: 85 },
  result: { face_similarity: 97 },
};
/** For the mirror, for the quarantine, and one that is no record at all. */
export const RECORDS: readonly unknown[] = [
  READABLE,
  { ...READABLE, auth_id: 'masked-broken', kyc_submission_id: { is: CANARIES.subject } },
  { ...READABLE, auth_id: 'masked-unheard', result: 5, reject_comment: { is: `${CANARIES.comments}\0` } },
  CANARIES.raw,
];
