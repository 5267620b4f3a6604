import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { totp } from '#lib/access/testing/totp.ts';
import type { AccountAnswer, Authenticator } from '#lib/contract/access.ts';
import { cookieOf, startApi } from './testing/call-api.ts';
import type { Api } from './testing/call-api.ts';
import { joined, kindOf, lastEntries, PASSWORD, send, sessionOf } from './testing/join.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi({ rows: 60, days: 3 });
});
afterAll(() => api.close());
beforeEach(() => api.services.db.deleteFrom('sign_in_limit').execute());

test('the own password is changed by who knows it, and all other sessions end', async () => {
  const { email, cookie } = await joined();
  const elsewhere = cookieOf((await send('/api/session', 'POST', { email, password: PASSWORD })).headers);
  const next = 'another line of quiet words';
  const change = (current: string, wanted: string) =>
    send('/api/account/password', 'POST', { current, next: wanted }, { cookie });
  expect(kindOf(await change('not the right words', next))).toEqual([403, 'wrong-password']);
  expect(kindOf(await change(PASSWORD, PASSWORD))).toEqual([400, 'bad-request']);
  expect((await change(PASSWORD, next)).status).toBe(200);
  expect([await sessionOf(cookie), await sessionOf(elsewhere)]).toEqual([expect.anything(), null]);
  expect((await send('/api/session', 'POST', { email, password: next })).status).toBe(200);
});

test('sessions are listed, and ended one by one or all the others', async () => {
  const { email, cookie } = await joined();
  const others = await Promise.all(
    ['Firefox', 'Chrome'].map(async (agent) =>
      cookieOf((await send('/api/session', 'POST', { email, password: PASSWORD }, { 'user-agent': agent })).headers),
    ),
  );
  const account = (await send('/api/account', 'GET', null, { cookie })).body as AccountAnswer;
  expect(account.sessions.map(({ current }) => current)).toEqual([true, false, false]);
  const firefox = account.sessions.find(({ agent }) => agent === 'Firefox');
  const end = (id: string, by: string) => send(`/api/account/sessions/${id}`, 'DELETE', null, { cookie: by });
  const stranger = await joined();
  expect((await end(firefox?.id ?? '', stranger.cookie)).status).toBe(404);
  expect((await end(firefox?.id ?? '', cookie)).body).toEqual({ ended: 1 });
  expect(await sessionOf(others[0]!)).toBeNull();
  expect((await send('/api/account/sessions', 'DELETE', null, { cookie })).body).toEqual({ ended: 1 });
  expect([await sessionOf(others[1]!), await sessionOf(cookie)]).toEqual([null, expect.anything()]);
});

test('with an authenticator a password alone lets nobody in; a code or a recovery code does, once', async () => {
  const { email, cookie: first } = await joined();
  const begin = (password: string) => send('/api/account/two-factor', 'POST', { password }, { cookie: first });
  expect(kindOf(await begin('not the right words'))).toEqual([403, 'wrong-password']);
  const { secret, uri, recoveryCodes } = (await begin(PASSWORD)).body as Authenticator;
  expect(uri).toMatch(/^otpauth:\/\/totp\/FaceAuth/u);
  expect(recoveryCodes).toHaveLength(10);
  // Not confirmed: it does not count.
  expect((await send('/api/session', 'POST', { email, password: PASSWORD })).body).toEqual({ next: 'done' });
  const confirm = (code: string) => send('/api/account/two-factor/code', 'POST', { code }, { cookie: first });
  expect(kindOf(await confirm('000000'))).toEqual([403, 'wrong-code']);
  const elsewhere = cookieOf((await send('/api/session', 'POST', { email, password: PASSWORD })).headers);
  const confirmed = await confirm(totp(secret));
  expect(confirmed.status).toBe(200);
  const cookie = cookieOf(confirmed.headers);
  expect(await sessionOf(cookie)).toMatchObject({ twoFactor: true });
  // Sessions that began without a code have ended.
  expect(await sessionOf(elsewhere)).toBeNull();
  expect(kindOf(await send('/api/account/two-factor', 'POST', { password: PASSWORD }, { cookie }))).toEqual([
    409,
    'has-two-factor',
  ]);

  const password = await send('/api/session', 'POST', { email, password: PASSWORD });
  expect(password.body).toEqual({ next: 'code' });
  const halfway = cookieOf(password.headers);
  expect(await sessionOf(halfway)).toBeNull();
  const give = (code: string, by = halfway) => send('/api/session/code', 'POST', { code }, { cookie: by });
  expect(kindOf(await give('000000'))).toEqual([401, 'wrong-code']);
  const { person: own } = (await send('/api/account', 'GET', null, { cookie })).body as AccountAnswer;
  const [wrong, given] = await lastEntries(`record=person:${own.id}`);
  expect([wrong?.act, wrong?.outcome, given?.act]).toEqual(['person.signed-in', 'refused', 'person.password-given']);
  expect(kindOf(await give(totp(secret), ''))).toEqual([401, 'begin-again']);
  const code = totp(secret);
  const signedIn = await give(`${code.slice(0, 3)} ${code.slice(3)}`);
  expect(signedIn.status).toBe(200);
  expect(await sessionOf(cookieOf(signedIn.headers))).toMatchObject({ email });
  expect(kindOf(await give(totp(secret)))).toEqual([401, 'begin-again']);

  // The code that let them in lets nobody in who has looked over their shoulder.
  const behind = cookieOf((await send('/api/session', 'POST', { email, password: PASSWORD })).headers);
  const replayed = await give(code, behind);
  expect(kindOf(replayed)).toEqual([401, 'wrong-code']);
  expect(await sessionOf(cookieOf(replayed.headers))).toBeNull();

  const again = cookieOf((await send('/api/session', 'POST', { email, password: PASSWORD })).headers);
  const typed = recoveryCodes[0]!.toUpperCase().replace('-', ' ');
  expect((await give(typed, again)).status).toBe(200);
  const third = cookieOf((await send('/api/session', 'POST', { email, password: PASSWORD })).headers);
  expect(kindOf(await give(recoveryCodes[0]!, third))).toEqual([401, 'wrong-code']);
  const account = (await send('/api/account', 'GET', null, { cookie })).body as AccountAnswer;
  expect(account.recoveryCodesLeft).toBe(9);

  const end = await send('/api/account/two-factor/end', 'POST', { password: PASSWORD }, { cookie });
  expect(end.status).toBe(200);
  expect((await send('/api/session', 'POST', { email, password: PASSWORD })).body).toEqual({ next: 'done' });
}, 60_000);

test('what a page asks by itself keeps no session open, and what a person does moves it on', async () => {
  const { id, cookie } = await joined();
  const { db } = api.services;
  const expiresAt = async () =>
    (await db.selectFrom('person_session').select('expires_at').where('person_id', '=', id).executeTakeFirstOrThrow())
      .expires_at;
  const soon = new Date(Date.now() + 3_600_000);
  await db.updateTable('person_session').set({ expires_at: soon }).where('person_id', '=', id).execute();
  const unattended = await send('/api/submissions', 'GET', null, { cookie, 'x-faceauth-unattended': '1' });
  expect([unattended.status, unattended.headers.getSetCookie()]).toEqual([200, []]);
  expect(await expiresAt()).toEqual(soon);
  const attended = await send('/api/submissions', 'GET', null, { cookie });
  expect([attended.status, attended.headers.getSetCookie().length]).toEqual([200, 1]);
  expect((await expiresAt()).getTime()).toBeGreaterThan(soon.getTime());
});
