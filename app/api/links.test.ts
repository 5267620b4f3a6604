import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { InvitedPerson } from '#lib/contract/people.ts';
import { problem } from '#lib/contract/problem.ts';
import { cookieOf, startApi } from './testing/call-api.ts';
import type { Api } from './testing/call-api.ts';
import { asAdministrator, joined, kindOf, lastEntries, newEmail, PASSWORD, send, sessionOf } from './testing/join.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi({ rows: 60, days: 3 });
});
afterAll(() => api.close());
beforeEach(() => api.services.db.deleteFrom('sign_in_limit').execute());

test('an invitation works once; its person signs in, is told who they are, and signs out for good', async () => {
  const made = await asAdministrator('/api/people', 'POST', {
    name: 'Kim Haneul',
    email: 'Haneul.Kim@Example.com',
    role: 'lead',
  });
  const { person, link } = made.body as InvitedPerson;
  expect(person).toMatchObject({ email: 'haneul.kim@example.com', state: 'invited', projects: null });
  expect(link).toMatch(/^https:\/\/review\.example\.com\/join#[\w-]{32}$/u);
  const token = link.split('#')[1];
  expect((await send('/api/link', 'POST', { token })).body).toMatchObject({ kind: 'invited', name: 'Kim Haneul' });
  const accept = () => send('/api/link/acceptance', 'POST', { token, password: PASSWORD });
  const both = await Promise.all([accept(), accept()]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 404]);
  expect(kindOf(await accept())).toEqual([404, 'link-gone']);
  expect(kindOf(await send('/api/link', 'POST', { token }))).toEqual([404, 'link-gone']);

  const credentials = { email: 'HANEUL.kim@example.com', password: PASSWORD };
  const signedIn = await send('/api/session', 'POST', credentials);
  expect(signedIn.body).toEqual({ next: 'done' });
  const cookie = cookieOf(signedIn.headers);
  expect(await sessionOf(cookie)).toMatchObject({ name: 'Kim Haneul', role: 'lead', twoFactor: false });
  const out = await send('/api/session', 'DELETE', null, { cookie });
  expect(out.status).toBe(200);
  expect(await sessionOf(cookie)).toBeNull();
  const acts = (await lastEntries(`record=person:${person.id}`)).map(({ act, actor, outcome }) => [
    act,
    actor,
    outcome,
  ]);
  expect(acts).toEqual(
    expect.arrayContaining([
      ['person.signed-in', `person:${person.id}`, 'done'],
      ['person.joined', `person:${person.id}`, 'done'],
      ['person.invited', 'person:test-administrator', 'done'],
    ]),
  );
});

test.each([
  ['short', /12 characters or more/u],
  ['password1234', /harder to guess/u],
  ['personperson', /harder to guess/u],
  ['argos-review-2026', /harder to guess/u],
  ['Person.2026.Argos!', /harder to guess/u],
  ['x'.repeat(150), /128 characters or less/u],
])('the password %s is refused in words, and is not said again', async (password, words) => {
  const { body } = await asAdministrator('/api/people', 'POST', {
    name: 'Person',
    email: newEmail(),
    role: 'reviewer',
  });
  const token = (body as InvitedPerson).link.split('#')[1];
  const refused = await send('/api/link/acceptance', 'POST', { token, password });
  expect(kindOf(refused)).toEqual([400, 'bad-request']);
  expect(problem.parse(refused.body).parameters).toEqual([
    { name: 'password', message: expect.stringMatching(words) as string },
  ]);
  expect(refused.text).not.toContain(password);
  expect(api.log.join('')).not.toContain(password);
  // Nothing is lost: the link still works.
  expect((await send('/api/link/acceptance', 'POST', { token, password: PASSWORD })).status).toBe(200);
});

test('a new link takes away password, second factor and sessions', async () => {
  const { id, email, cookie } = await joined();
  const { body } = await asAdministrator(`/api/people/${id}/link`, 'POST');
  expect((body as InvitedPerson).person.state).toBe('invited');
  expect(await sessionOf(cookie)).toBeNull();
  const old = await send('/api/session', 'POST', { email, password: PASSWORD });
  expect(kindOf(old)).toEqual([401, 'wrong-credentials']);
  const token = (body as InvitedPerson).link.split('#')[1];
  const next = 'another line of quiet words';
  expect((await send('/api/link/acceptance', 'POST', { token, password: next })).status).toBe(200);
  expect((await send('/api/session', 'POST', { email, password: next })).status).toBe(200);
});
