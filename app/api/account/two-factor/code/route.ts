import { confirmTwoFactor } from '#lib/access/own-account.ts';
import { operations } from '#lib/contract/operations.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { route } from '#lib/http/route.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.confirmTwoFactor, async ({ body, ...using }) => ({
    body: { done: true },
    cookies: await confirmTwoFactor(using, body.code),
  })),
);
