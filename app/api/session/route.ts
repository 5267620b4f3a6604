import { sessionAnswer } from '#lib/access/session-answer.ts';
import { signIn } from '#lib/access/sign-in.ts';
import { toAuth } from '#lib/access/to-auth.ts';
import { operations } from '#lib/contract/operations.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { route } from '#lib/http/route.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.getSession, ({ caller, settings }) => ({ body: sessionAnswer(caller, settings) })),
  route(operations.signIn, async ({ body, ...using }) => {
    const { next, cookies } = await signIn(using, body);
    return { body: { next }, cookies };
  }),
  route(operations.signOut, async ({ auth, headers, settings }) => {
    const { headers: answered } = await auth.api.signOut({ headers: toAuth(headers, settings), returnHeaders: true });
    // What was shown leaves the browser's cache too; not its storage: the language and the keys that a reader chose are there.
    return {
      body: { done: true },
      cookies: answered.getSetCookie(),
      headers: { 'clear-site-data': '"cache"' },
    };
  }),
);
