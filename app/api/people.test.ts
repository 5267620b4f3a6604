import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PeopleAnswer } from '#lib/contract/people.ts';
import { problem } from '#lib/contract/problem.ts';
import { startApi } from './testing/call-api.ts';
import type { Api } from './testing/call-api.ts';
import { asAdministrator, joined, kindOf, PASSWORD, send, sessionOf } from './testing/join.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi({ rows: 60, days: 3 });
});
afterAll(() => api.close());
beforeEach(() => api.services.db.deleteFrom('sign_in_limit').execute());

test('a session ends at once when a person is disabled, or their role or projects change', async () => {
  for (const change of [{ disabled: true }, { role: 'auditor' }, { projects: ['Web'] }]) {
    const { id, cookie } = await joined();
    expect(await sessionOf(cookie)).not.toBeNull();
    expect((await asAdministrator(`/api/people/${id}`, 'PATCH', change)).status).toBe(200);
    expect(await sessionOf(cookie)).toBeNull();
  }
  const { id, email, cookie } = await joined();
  await asAdministrator(`/api/people/${id}`, 'PATCH', { name: 'Another name' });
  expect(await sessionOf(cookie)).toMatchObject({ name: 'Another name' });
  await asAdministrator(`/api/people/${id}`, 'PATCH', { disabled: true });
  const credentials = { email, password: PASSWORD };
  expect(kindOf(await send('/api/session', 'POST', credentials))).toEqual([403, 'disabled']);
  const wrong = { email, password: 'not the right words' };
  expect(kindOf(await send('/api/session', 'POST', wrong))).toEqual([401, 'wrong-credentials']);
  await asAdministrator(`/api/people/${id}`, 'PATCH', { disabled: false });
  expect((await send('/api/session', 'POST', credentials)).status).toBe(200);
});

test('somebody who manages people is always left, also when two ask at once', async () => {
  const { items } = (await asAdministrator('/api/people', 'GET')).body as PeopleAnswer;
  expect(items.find(({ id }) => id === 'test-administrator')).toBeDefined();
  const [one, other] = [await joined('administrator'), await joined('administrator')];
  const disable = (by: string, whom: string) =>
    send(`/api/people/${whom}`, 'PATCH', { disabled: true }, { cookie: by });
  const [first, second] = await Promise.all([disable(one.cookie, other.id), disable(other.cookie, one.id)]);
  const kinds = [first, second].map((each) => (each.status === 200 ? 'done' : problem.parse(each.body).kind));
  expect(kinds.sort()).not.toEqual(['done', 'done']);
  const left = [one, other][first.status === 200 ? 0 : 1]!;
  for (const act of [
    () => send(`/api/people/${left.id}`, 'PATCH', { role: 'lead' }, { cookie: left.cookie }),
    () => send(`/api/people/${left.id}`, 'DELETE', null, { cookie: left.cookie }),
    () => send(`/api/people/${left.id}/link`, 'POST', null, { cookie: left.cookie }),
  ]) {
    expect(kindOf(await act())).toEqual([409, 'last-administrator']);
  }
  expect(await sessionOf(left.cookie)).not.toBeNull();
});

test.each([' ', '\u200b\u200b', '\u202eevil', 'a\nb', '…', 'x'.repeat(81)])('nobody is called %j', async (name) => {
  const refused = await asAdministrator('/api/people', 'POST', { name, email: 'called@example.com', role: 'lead' });
  expect(problem.parse(refused.body).parameters?.map((each) => each.name)).toEqual(['name']);
});

test('nobody is given projects that there are none of', async () => {
  const { id } = await joined();
  for (const [path, method, body] of [
    ['/api/people', 'POST', { name: 'Nope', email: 'nope@example.com', role: 'lead', projects: ['Nope'] }],
    [`/api/people/${id}`, 'PATCH', { projects: ['Web', 'Nope'] }],
  ] as const) {
    const refused = await asAdministrator(path, method, body);
    expect(problem.parse(refused.body).detail).toContain(
      'must be of the keys that are configured (Web, Branch), not "Nope"',
    );
  }
});
