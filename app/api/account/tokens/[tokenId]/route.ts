import { revokeToken } from '#lib/access/revoke-token.ts';
import { operations } from '#lib/contract/operations.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { route } from '#lib/http/route.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.revokeOwnToken, async ({ params: { tokenId }, caller, ...using }) => ({
    body: await revokeToken(using, tokenId, caller.personId),
  })),
);
