import { operations } from '#lib/contract/operations.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { findSubmission } from '#lib/http/find-submission.ts';
import { route } from '#lib/http/route.ts';
import { getImage } from '#lib/live/get-image.ts';
import { imageHeaders } from '#lib/live/image-headers.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.getImage, async ({ params: { authId }, query: { project }, signal, tell, ...using }) => {
    const known = await findSubmission(using.db, authId, project);
    const bytes = await getImage(using, { authId, project, known }, signal);
    await tell({ record: authId, project: known?.submission.projectId ?? project });
    return { body: bytes, headers: imageHeaders(bytes, authId) };
  }),
);
