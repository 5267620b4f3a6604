import { operations } from '#lib/contract/operations.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { findSubmission } from '#lib/http/find-submission.ts';
import { checkReveal, notShown } from '#lib/http/hide-fields.ts';
import { route } from '#lib/http/route.ts';
import { getImage } from '#lib/live/get-image.ts';
import { imageHeaders } from '#lib/live/image-headers.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.getImage, async ({ params: { authId }, query: { project }, signal, tell, ...using }) => {
    checkReveal(using.caller, ['image']);
    const known = await findSubmission(using, authId, project);
    const bytes = await getImage(using, { authId, project, known }, signal);
    const revealed = notShown(using.caller, ['image']);
    const detail = revealed.length > 0 ? { revealed } : undefined;
    await tell({ record: authId, project: known?.submission.projectId ?? project, detail });
    return { body: bytes, headers: imageHeaders(bytes, authId) };
  }),
);
