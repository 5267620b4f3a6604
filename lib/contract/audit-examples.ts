/** Answers about the audit trail as OpenAPI shows them. */
import type { AuditAnswer, AuditVerdict } from './audit.ts';
import { submissionDetail } from './examples.ts';

const AS_OF = '2026-03-02T09:31:04.120Z';
const HASH = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
export const audit: AuditAnswer = {
  items: [
    {
      seq: 1042,
      at: AS_OF,
      actor: 'nobody',
      role: null,
      act: 'submission.read',
      project: 'web',
      record: submissionDetail.submission.authId,
      outcome: 'done',
      detail: {
        address: '127.0.0.1',
        agent: 'Mozilla/5.0',
        requestId: '0d2c1a4e-3f0b-4b58-9d4e-0a8b6ad0b0de',
        live: false,
      },
      detailErased: false,
      hash: HASH,
    },
  ],
  total: 1,
  nextCursor: null,
  acts: ['audit.read', 'submission.read'],
  head: { seq: 1042, hash: HASH },
  checkpoint: { seq: 1042, hash: HASH, at: AS_OF },
};
export const verdict: AuditVerdict = {
  firstBad: null,
  entries: 1042,
  hash: HASH,
  forgotten: 0,
  checkpoints: 31,
  at: AS_OF,
};
