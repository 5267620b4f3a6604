import { inviteAgain } from '#lib/access/invite.ts';
import { operations } from '#lib/contract/operations.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { route } from '#lib/http/route.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.inviteAgain, async ({ params: { personId }, ...using }) => ({
    body: await inviteAgain(using, personId),
  })),
);
