import { APIError } from 'better-auth/api';
import { sql } from 'kysely';
import { callerAddress } from '#lib/http/caller-address.ts';
import { HttpProblem } from '#lib/http/http-problem.ts';
import type { Services } from '#lib/http/services.ts';
import type { Tell } from '#lib/http/audit.ts';
import { actorOf } from './caller.ts';
import type { SignedIn } from './caller.ts';
import { countTry, forgetTries, spendCode } from './limit-tries.ts';
import { readRecoveryCode } from './recovery-codes.ts';
import { toAuth, toAuthWithoutSession } from './to-auth.ts';
import { cookieNames } from './cookie-names.ts';

/** What a step of signing in works with. */
export type SigningIn = Pick<Services, 'auth' | 'db' | 'settings'> & {
  headers: Headers;
  tell: Tell;
  /** Who has a session here already: it ends when another begins. */
  caller: SignedIn | null;
};

/**
 * The first step: address and password. Nothing of the answer, nor the time it takes, tells whether there is a person of this address.
 *
 * @returns `code` where the second step follows
 * @throws HttpProblem 401, 403 or 429
 */
export async function signIn(
  using: SigningIn,
  { email, password }: { email: string; password: string },
): Promise<{ next: 'done' | 'code'; cookies: string[] }> {
  const { auth, db, settings, headers, tell } = using;
  const trier = { account: email, address: callerAddress(headers, settings) };
  await countTry(db, trier);
  const person = await db.selectFrom('person').select(['id', 'role']).where('email', '=', email).executeTakeFirst();
  try {
    const { response, headers: answered } = await auth.api.signInEmail({
      body: { email, password },
      headers: toAuth(headers, settings),
      returnHeaders: true,
    });
    await forgetTries(db, trier);
    const cookies = answered.getSetCookie();
    if ('twoFactorRedirect' in response) {
      // The first step alone lets nobody in, and is not told of as if it did.
      await tell({ act: 'person.password-given', record: person ? actorOf(person.id) : null });
      return { next: 'code', cookies };
    }
    await begun(using, response.user.id);
    return { next: 'done', cookies };
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    const disabled = error.body?.code === 'DISABLED';
    await tell({
      record: person ? actorOf(person.id) : null,
      outcome: 'refused',
      detail: { cause: disabled ? 'disabled' : 'password' },
    });
    throw disabled ? DISABLED : WRONG_CREDENTIALS;
  }
}

/**
 * The second step: a code of the authenticator, or one of the recovery codes.
 *
 * @throws HttpProblem 401 or 429
 */
export async function signInWithCode(using: SigningIn, code: string): Promise<{ cookies: string[] }> {
  const { auth, db, settings, headers, tell } = using;
  await countTry(db, { account: null, address: callerAddress(headers, settings) });
  const asked = { headers: toAuthWithoutSession(headers, settings), returnHeaders: true } as const;
  try {
    const digits = digitsOf(code);
    const { response, headers: answered } =
      digits === null
        ? await auth.api.verifyBackupCode({ body: { code: readRecoveryCode(code) }, ...asked })
        : await auth.api.verifyTOTP({ body: { code: digits }, ...asked });
    if (digits !== null && !(await spendCode(db, response.user.id, digits))) {
      await db
        .deleteFrom('person_session')
        .where('token', '=', response.token ?? '')
        .execute();
      throw new APIError('UNAUTHORIZED', { code: 'INVALID_CODE' });
    }
    await begun(using, response.user.id, digits === null ? 'recovery code' : 'authenticator');
    return { cookies: answered.getSetCookie() };
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    await tell({ record: await whoseTurn(using), outcome: 'refused', detail: { cause: 'code' } });
    throw codeProblem(error, 401);
  }
}

/** Whose second step this is, for the trail: by the step's random name, which the cookie of the first one bears. */
async function whoseTurn({ db, settings, headers }: SigningIn): Promise<string | null> {
  const { prefix } = cookieNames(settings);
  const cookie = (headers.get('cookie') ?? '').split(/;\s*/u).find((each) => each.startsWith(`${prefix}.two_factor=`));
  const step = cookie?.slice(cookie.indexOf('=') + 1).split('.', 1)[0];
  if (!step) return null;
  const { rows } = await sql<{ value: string }>`
    select value from person_verification where identifier = ${step}`.execute(db);
  return rows[0] ? actorOf(rows[0].value) : null;
}

/** Opens a session for a person who has shown in another way who they are: by a link, or by a role of the simulator. */
export async function openSession(using: SigningIn, personId: string): Promise<{ cookies: string[] }> {
  const { auth, db, settings, headers, caller } = using;
  if (caller) await db.deleteFrom('person_session').where('id', '=', caller.sessionId).execute();
  const { headers: answered } = await auth.api.openSession({
    body: { personId },
    headers: toAuthWithoutSession(headers, settings),
    returnHeaders: true,
  });
  return { cookies: answered.getSetCookie() };
}

/** The session that is there ends, and the trail is told who has signed in. */
async function begun({ db, caller, tell }: SigningIn, personId: string, secondStep?: string): Promise<void> {
  if (caller) await db.deleteFrom('person_session').where('id', '=', caller.sessionId).execute();
  const person = await db.selectFrom('person').select(['role', 'name']).where('id', '=', personId).executeTakeFirst();
  const { role = null, name } = person ?? {};
  await tell({ actor: { personId, role, name }, record: actorOf(personId), detail: { secondStep } });
}

/** Six digits, however they were grouped; null for what is another kind of code. */
export const digitsOf = (code: string): string | null => /^\d{6}$/u.exec(code.replace(/\s/gu, ''))?.[0] ?? null;

/** What better-auth says of a code, in our words. @param status of a code that is not right */
export function codeProblem(error: APIError, status: 401 | 403): HttpProblem {
  const known = error.body?.code;
  if (known === 'ACCOUNT_TEMPORARILY_LOCKED') return LOCKED;
  if (known === 'INVALID_TWO_FACTOR_COOKIE' || known === 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE') return BEGIN_AGAIN;
  return new HttpProblem({
    status,
    kind: 'wrong-code',
    title: 'The code is not right',
    detail: 'It is not what the authenticator shows now, and no recovery code that is left.',
    action: 'Wait for the next code and type that. If it stays, check the clock of the device that shows it.',
  });
}

const WRONG_CREDENTIALS = new HttpProblem({
  status: 401,
  kind: 'wrong-credentials',
  title: 'Address or password is not right',
  detail: 'There is no person of this e-mail address who signs in with this password.',
  action: 'Check both. An administrator can send you a link to choose a new password.',
});

const DISABLED = new HttpProblem({
  status: 403,
  kind: 'disabled',
  title: 'You may not sign in',
  detail: 'An administrator has disabled your access.',
  action: 'Ask an administrator of the dashboard.',
});

const BEGIN_AGAIN = new HttpProblem({
  status: 401,
  kind: 'begin-again',
  title: 'Sign in from the beginning',
  detail: 'The first step was too long ago, or there were too many wrong codes since.',
  action: 'Give address and password again, then a new code.',
});

const LOCKED = new HttpProblem({
  status: 429,
  kind: 'codes-locked',
  title: 'Too many wrong codes',
  detail: 'So many codes were wrong that none is taken for 15 minutes.',
  action: 'Wait that long. An administrator can send you a link to begin anew.',
  headers: { 'retry-after': '900' },
});
