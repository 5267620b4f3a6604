import { acceptLink } from '#lib/access/accept-link.ts';
import { countTry } from '#lib/access/limit-tries.ts';
import { openSession } from '#lib/access/sign-in.ts';
import { operations } from '#lib/contract/operations.ts';
import { callerAddress } from '#lib/http/caller-address.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { route } from '#lib/http/route.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.acceptLink, async ({ body, ...using }) => {
    const { db, headers, settings, tell } = using;
    await countTry(db, { account: null, address: callerAddress(headers, settings) });
    const personId = await acceptLink(db, body, tell);
    return { body: { done: true }, ...(await openSession(using, personId)) };
  }),
);
