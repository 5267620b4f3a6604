import { endSessions } from '#lib/access/own-account.ts';
import { operations } from '#lib/contract/operations.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { route } from '#lib/http/route.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.endOtherSessions, async (using) => ({ body: { ended: await endSessions(using, null) } })),
);
