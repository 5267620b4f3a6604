/** The audit trail: reading, verifying, taking it away. */
import { audit, verdict } from './audit-examples.ts';
import { auditAnswer, auditQuery, auditVerdict } from './audit.ts';
import type { Operation } from './operation.ts';

export const auditOperations = {
  listAudit: {
    id: 'listAudit',
    access: 'audit.read',
    audit: { act: 'audit.read' },
    method: 'GET',
    path: '/api/audit',
    summary: 'The audit trail, newest first',
    description: 'Who reads it stands in it, too.',
    query: auditQuery,
    answer: auditAnswer,
    example: audit,
  },
  verifyAudit: {
    id: 'verifyAudit',
    access: 'audit.read',
    audit: { act: 'audit.verified' },
    method: 'GET',
    path: '/api/audit/verification',
    summary: 'Is the audit trail as it was written?',
    description:
      'Reads the whole trail: numbering, times, hashes, details against their commitments, and the checkpoints that were signed here. ' +
      'Whoever does not trust this server verifies an export, with checkpoints that were sent elsewhere: npm run audit -- verify --file.',
    answer: auditVerdict,
    example: verdict,
  },
  exportAudit: {
    id: 'exportAudit',
    access: 'audit.read',
    audit: { act: 'audit.exported' },
    method: 'GET',
    path: '/api/audit/export',
    summary: 'The whole audit trail, JSON Lines, as the verifier reads it',
    answer: { mediaTypes: ['application/x-ndjson; charset=utf-8'] },
  },
} as const satisfies Record<string, Operation>;
