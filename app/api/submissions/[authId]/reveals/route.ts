import { operations } from '#lib/contract/operations.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { findSubmission, notInMirror } from '#lib/http/find-submission.ts';
import { checkReveal } from '#lib/http/hide-fields.ts';
import { route } from '#lib/http/route.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.revealSubmission, async ({ params: { authId }, query, body: { fields }, tell, ...using }) => {
    checkReveal(using.caller, fields);
    const found = await findSubmission(using, authId, query.project);
    if (!found) throw notInMirror();
    const { submission, raw } = found;
    await tell({ record: authId, project: submission.projectId, detail: { revealed: fields } });
    return {
      body: {
        subject: fields.includes('subject') ? submission.kycSubmissionId : undefined,
        comments: fields.includes('comments') ? submission.comments : undefined,
        raw: fields.includes('raw') ? (JSON.parse(raw) as unknown) : undefined,
      },
    };
  }),
);
