import { endElsewhere } from '#lib/access/sign-in-elsewhere.ts';
import { operations } from '#lib/contract/operations.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { route } from '#lib/http/route.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.endSingleSignOn, async ({ query, ...using }) => {
    const { to, cookies } = await endElsewhere(using, query);
    return { body: to, cookies };
  }),
);
