import { operations } from '#lib/contract/operations.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { findSubject } from '#lib/http/find-subject.ts';
import { route } from '#lib/http/route.ts';
import { getFreshness } from '#lib/store/sync/get-freshness.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.getSubject, async ({ params, query, tell, ...using }) => {
    const found = await findSubject(using, params.subject, query.project);
    await tell({ record: params.subject, project: found.projectId });
    return { body: { ...found, ...(await getFreshness(using.db, { tz: 'UTC', projects: [found.projectId] })) } };
  }),
);
