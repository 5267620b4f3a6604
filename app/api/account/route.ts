import { getAccount } from '#lib/access/own-account.ts';
import { operations } from '#lib/contract/operations.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { route } from '#lib/http/route.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.getAccount, async (using) => ({ body: await getAccount(using) })),
);
