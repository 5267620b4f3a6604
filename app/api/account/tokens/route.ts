import { createToken } from '#lib/access/create-token.ts';
import { operations } from '#lib/contract/operations.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { route } from '#lib/http/route.ts';
import { listTokens } from '#lib/store/tokens/list-tokens.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.listOwnTokens, async ({ db, caller, settings }) => ({
    // Narrowed before to those that the person may see.
    body: { items: await listTokens(db, caller.personId), projects: settings.projects.map(({ name }) => name) },
  })),
  route(operations.createToken, async ({ body, ...using }) => ({ body: await createToken(using, body) })),
);
