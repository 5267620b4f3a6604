/** Answers that no console of a vendor gives: whether decisions hold, and what would change them. */
import { alarmOperations } from './alarm-operations.ts';
import { attentionAnswer, attentionQuery } from './attention.ts';
import {
  attention as attentionExample,
  policyLedger as policyLedgerExample,
  reconciliation as reconciliationExample,
} from './insight-examples.ts';
import { erasureOperations } from './erasure-operations.ts';
import { nearMissOperations } from './near-miss-operations.ts';
import type { Operation } from './operation.ts';
import { policyLedgerAnswer, policyLedgerQuery } from './policy-ledger.ts';
import { subjectOperations } from './subject-operations.ts';
import { whatIfOperations } from './what-if-operations.ts';
import { reconciliationAnswer, reconciliationQuery } from './reconciliation.ts';

export const insightOperations = {
  getAttention: {
    id: 'getAttention',
    access: 'submissions.read',
    method: 'GET',
    path: '/api/attention',
    summary: 'What of these submissions wants a look: verdicts that do not add up, near misses, subjects with patterns',
    query: attentionQuery,
    answer: attentionAnswer,
    example: attentionExample,
  },
  getReconciliation: {
    id: 'getReconciliation',
    access: 'submissions.read',
    method: 'GET',
    path: '/api/reconciliation',
    summary: "Which verdicts follow from the record's own policy and scores, and which do not, under the same filters",
    query: reconciliationQuery,
    answer: reconciliationAnswer,
    example: reconciliationExample,
  },
  getPolicyLedger: {
    id: 'getPolicyLedger',
    access: 'submissions.read',
    method: 'GET',
    path: '/api/policies',
    summary:
      'Policy versions as the records tell them: when each was in force, what it changed, what came of it, and which gates were on',
    query: policyLedgerQuery,
    answer: policyLedgerAnswer,
    example: policyLedgerExample,
  },
  ...erasureOperations,
  ...alarmOperations,
  ...subjectOperations,
  ...whatIfOperations,
  ...nearMissOperations,
} as const satisfies Readonly<Record<string, Operation>>;
