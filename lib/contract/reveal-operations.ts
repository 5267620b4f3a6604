/** Fields that are masked, for who asks for them. */
import type { Operation } from './operation.ts';
import { OF_A_BODY } from './operation.ts';
import { quarantinedParams, quarantinedRevealAnswer, quarantinedRevealed, revealAnswer, revealed } from './reveal.ts';
import { imageQuery, submissionParams } from './submission.ts';

const RECORDED =
  'For roles that are not shown them unasked. Who asked for which fields stands in the audit trail before they are given; the values do not.';

export const revealOperations = {
  revealSubmission: {
    id: 'revealSubmission',
    access: 'submissions.read',
    audit: { act: 'submission.revealed', record: 'authId' },
    method: 'POST',
    path: '/api/submissions/{authId}/reveals',
    summary: 'Masked fields of one submission, on request',
    description: RECORDED,
    params: submissionParams,
    query: imageQuery,
    body: revealed,
    answer: revealAnswer,
    bodyExample: { fields: ['subject', 'comments'] },
    example: { subject: 'kyc_48213', comments: ['The face is covered by an object.'] },
    problems: {
      404: 'No such submission',
      409: 'Two projects use this id: give project',
      ...OF_A_BODY,
    },
  },
  revealQuarantined: {
    id: 'revealQuarantined',
    access: 'submissions.read',
    audit: { act: 'quarantined.revealed', record: 'recordId' },
    method: 'POST',
    path: '/api/quarantine/{recordId}/reveals',
    summary: 'A record in quarantine as ARGOS sent it, on request',
    description: RECORDED,
    params: quarantinedParams,
    body: quarantinedRevealed,
    answer: quarantinedRevealAnswer,
    bodyExample: { fields: ['raw'] },
    example: { raw: { auth_id: 'fa_9a00b1c2', auth_status: 'rejected' } },
    problems: { 404: 'No such record, or not in quarantine any more', ...OF_A_BODY },
  },
} as const satisfies Record<string, Operation>;
