import { operations } from '#lib/contract/operations.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { route } from '#lib/http/route.ts';
import { locateSubmission } from '#lib/store/locate-submission.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.locateSubmission, async ({ params: { authId }, query, settings, db }) => ({
    body: await locateSubmission(db, authId, { ...query, tz: query.tz ?? settings.timeZone }),
  })),
);
