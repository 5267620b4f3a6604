import { signInWithCode } from '#lib/access/sign-in.ts';
import { operations } from '#lib/contract/operations.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { route } from '#lib/http/route.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.signInWithCode, async ({ body, ...using }) => ({
    body: { done: true },
    ...(await signInWithCode(using, body.code)),
  })),
);
