import type { RevealAnswer, RevealField } from '#lib/contract/reveal.ts';
import { postJson } from './fetch-json.ts';
import { submissionPath } from './submission.ts';
import type { SubmissionKey } from './submission.ts';

/** Asks for masked fields of a submission; the audit trail then says who did. Nothing keeps the answer but who asked. */
export const revealSubmission = (key: SubmissionKey, fields: RevealField[]) =>
  postJson<RevealAnswer>(submissionPath(key, '/reveals'), { fields });

/** The same of a record in quarantine. */
export const revealQuarantined = (recordId: string, fields: RevealField[]) =>
  postJson<RevealAnswer>(`/api/quarantine/${encodeURIComponent(recordId)}/reveals`, { fields });
