import { APIError } from 'better-auth/api';
import { callerAddress } from '#lib/http/caller-address.ts';
import { HttpProblem } from '#lib/http/http-problem.ts';
import type { Services } from '#lib/http/services.ts';
import type { SignedIn } from './caller.ts';
import { countTry, forgetTries } from './limit-tries.ts';
import { toAuth } from './to-auth.ts';

type Checking = Pick<Services, 'auth' | 'db' | 'settings'> & { headers: Headers; caller: SignedIn };

/**
 * The own password once more, before something that a stranger at an open screen must not do. Limited as signing in is.
 *
 * @throws HttpProblem 403 where it is not right, 429
 */
export async function checkPassword(
  { auth, db, headers, settings, caller }: Checking,
  password: string,
): Promise<void> {
  const trier = { account: caller.email, address: callerAddress(headers, settings) };
  await countTry(db, trier);
  try {
    await auth.api.verifyPassword({ body: { password }, headers: toAuth(headers, settings) });
  } catch (error) {
    if (error instanceof APIError) throw WRONG_PASSWORD;
    throw error;
  }
  await forgetTries(db, trier);
}

const WRONG_PASSWORD = new HttpProblem({
  status: 403,
  kind: 'wrong-password',
  title: 'The password is not right',
  detail: 'It is not the one that you sign in with now.',
  action: 'Type it again.',
});
