import { operations } from '#lib/contract/operations.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { route } from '#lib/http/route.ts';
import { listTokens } from '#lib/store/tokens/list-tokens.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.listTokens, async ({ db, settings }) => ({
    body: { items: await listTokens(db, null), projects: settings.projects.map(({ name }) => name) },
  })),
);
