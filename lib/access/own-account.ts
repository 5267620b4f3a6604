import { APIError } from 'better-auth/api';
import { sql } from 'kysely';
import type { AccountAnswer, Authenticator } from '#lib/contract/access.ts';
import { badParameter, HttpProblem } from '#lib/http/http-problem.ts';
import { callerAddress } from '#lib/http/caller-address.ts';
import type { Services } from '#lib/http/services.ts';
import type { Tell } from '#lib/http/audit.ts';
import { actorOf } from './caller.ts';
import type { SignedIn } from './caller.ts';
import { checkPassword } from './check-password.ts';
import { countTry } from './limit-tries.ts';
import { whyUnfit } from './password-rules.ts';
import { signedInPerson } from './session-answer.ts';
import { setPassword } from './set-password.ts';
import { codeProblem, digitsOf } from './sign-in.ts';
import { toAuth } from './to-auth.ts';

type OwnAccount = Pick<Services, 'auth' | 'db' | 'settings'> & { headers: Headers; tell: Tell; caller: SignedIn };

/** The own account, its open sessions, the one in use first. */
export async function getAccount({ auth, db, caller, settings }: OwnAccount): Promise<AccountAnswer> {
  const { personId, sessionId, twoFactor } = caller;
  const [sessions, accounts] = await Promise.all([
    db
      .selectFrom('person_session')
      .selectAll()
      .where('person_id', '=', personId)
      .where('expires_at', '>', new Date())
      .orderBy('updated_at', 'desc')
      .execute(),
    db.selectFrom('person_account').select('provider_id').where('person_id', '=', personId).execute(),
  ]);
  const open = sessions.map((row) => ({
    id: row.id,
    current: row.id === sessionId,
    agent: row.user_agent || null,
    address: row.ip_address || null,
    createdAt: row.created_at.toISOString(),
    lastSeenAt: row.updated_at.toISOString(),
    expiresAt: new Date(
      Math.min(row.expires_at.getTime(), row.created_at.getTime() + settings.sessionMaxHours * 3_600_000),
    ).toISOString(),
  }));
  const codes = twoFactor ? await auth.api.viewBackupCodes({ body: { userId: personId } }) : null;
  return {
    person: signedInPerson(caller),
    sessions: open.sort((one, other) => Number(other.current) - Number(one.current)),
    hasPassword: accounts.some(({ provider_id: provider }) => provider === 'credential'),
    recoveryCodesLeft: codes?.backupCodes.length ?? null,
  };
}

/** @throws HttpProblem 403 where the current password is not right, 400 where the next is not fit */
export async function changePassword(
  using: OwnAccount,
  { current, next }: { current: string; next: string },
): Promise<void> {
  const { db, caller, tell } = using;
  await checkPassword(using, current);
  const unfit = next === current ? 'another one than before' : whyUnfit(next, [caller.name, caller.email]);
  if (unfit !== null) throw badParameter('next', `must be ${unfit}`);
  await db.transaction().execute(async (trx) => {
    await setPassword(trx, caller.personId, next);
    await trx
      .deleteFrom('person_session')
      .where('person_id', '=', caller.personId)
      .where('id', '!=', caller.sessionId)
      .execute();
    await tell({ record: actorOf(caller.personId) }, trx);
  });
}

/** Makes the secret of an authenticator. It counts once `confirmTwoFactor` has seen a code of it. */
export async function beginTwoFactor(using: OwnAccount, password: string): Promise<Authenticator> {
  await checkPassword(using, password);
  const { auth, headers, settings } = using;
  try {
    const made = await auth.api.enableTwoFactor({ body: { password }, headers: toAuth(headers, settings) });
    if (made.method !== 'totp') throw new Error('asked for an authenticator, given something else');
    const { totpURI: uri, backupCodes: recoveryCodes } = made;
    return { uri, secret: new URL(uri).searchParams.get('secret') ?? '', recoveryCodes };
  } catch (error) {
    if (error instanceof APIError && error.body?.code === 'TOTP_ALREADY_ENABLED') throw HAS_ONE;
    throw error;
  }
}

/** From now on codes are asked for. @returns cookies of the session that takes the place of the present one */
export async function confirmTwoFactor(using: OwnAccount, code: string): Promise<string[]> {
  const { auth, db, headers, settings, caller, tell } = using;
  await countTry(db, { account: `code of ${caller.personId}`, address: callerAddress(headers, settings) });
  try {
    const { headers: answered } = await auth.api.verifyTOTP({
      body: { code: digitsOf(code) ?? code },
      headers: toAuth(headers, settings),
      returnHeaders: true,
    });
    // Sessions that began without a code end; the one that has just begun with it stays.
    await sql`delete from person_session where person_id = ${caller.personId} and id <> (
      select id from person_session where person_id = ${caller.personId} order by created_at desc limit 1)`.execute(db);
    await tell({ record: actorOf(caller.personId) });
    return answered.getSetCookie();
  } catch (error) {
    if (error instanceof APIError) throw codeProblem(error, 403);
    throw error;
  }
}

/** @returns cookies of the session that takes the place of the present one */
export async function endTwoFactor(using: OwnAccount, password: string): Promise<string[]> {
  await checkPassword(using, password);
  const { auth, headers, settings, caller, tell } = using;
  const { headers: answered } = await auth.api.disableTwoFactor({
    body: { password },
    headers: toAuth(headers, settings),
    returnHeaders: true,
  });
  await tell({ record: actorOf(caller.personId) });
  return answered.getSetCookie();
}

/** Ends one of the own sessions, or all but the one in use. @returns how many ended */
export async function endSessions({ db, caller, tell }: OwnAccount, sessionId: string | null): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const ended = await trx
      .deleteFrom('person_session')
      .where('person_id', '=', caller.personId)
      .where('id', sessionId === null ? '!=' : '=', sessionId ?? caller.sessionId)
      .returning('id')
      .execute();
    if (sessionId !== null && ended.length === 0) throw NO_SESSION;
    await tell({ record: actorOf(caller.personId), detail: { sessions: ended.length } }, trx);
    return ended.length;
  });
}

const HAS_ONE = new HttpProblem({
  status: 409,
  kind: 'has-two-factor',
  title: 'There is an authenticator already',
  detail: 'Codes are asked for already when you sign in.',
  action: 'End that first, then set up another.',
});

const NO_SESSION = new HttpProblem({
  status: 404,
  kind: 'not-found',
  title: 'There is no such session',
  detail: 'None of your open sessions has this id: it may have ended.',
  action: 'Load the page again.',
});
