import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cookieNames } from '#lib/access/cookie-names.ts';
import { operations } from '#lib/contract/operations.ts';
import type { Operation } from '#lib/contract/operation.ts';
import { problem } from '#lib/contract/problem.ts';
import { admits, ROLES } from '#lib/domain/permissions.ts';
import type { Role } from '#lib/domain/permissions.ts';
import { beginSession, call, startApi } from './testing/call-api.ts';
import type { Answered, Api } from './testing/call-api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi({ rows: 60, days: 3 });
});
afterAll(() => api.close());

const all = Object.values<Operation>(operations);
const ID = '3f2b8c1e-7a64-4a0e-9c55-1d2e3f405162';

/** Calls an operation with nothing in its body, so that what may be called is refused as wrong and does nothing. */
function ask({ path, method }: Operation, init: Parameters<typeof call>[1]): Promise<Answered> {
  const filled = path.replace('{authId}', 'some%20id').replaceAll(/\{\w+\}/gu, ID);
  const body = method === 'POST' || method === 'PATCH' ? '{}' : undefined;
  const headers = { 'content-type': 'application/json', ...(init?.headers as Record<string, string>) };
  return call(filled, { ...init, method, body, headers });
}
const kindOf = ({ status, body }: Answered): string =>
  status < 400 || body === undefined ? String(status) : problem.parse(body).kind;

describe.each(all.map((operation) => [operation.id, operation] as const))('%s', (id, operation) => {
  test.each([...ROLES, null])('asked by %s, is answered as the table of rights says', async (role) => {
    const cookie = role === null ? '' : await beginSession(api.services, role, { id: `matrix-${role}` });
    const kind = kindOf(await ask(operation, { as: null, headers: { cookie } }));
    if (admits(operation.access, role)) expect(kind).not.toBeOneOf(['not-signed-in', 'not-permitted']);
    else expect(kind).toBe(role === null ? 'not-signed-in' : 'not-permitted');
  });

  test.runIf(!admits(operation.access, null)).each([
    ['a cookie that nobody gave', () => `${name()}=made-up.c2lnbmF0dXJl`],
    ['a signature of another secret', async () => `${(await session()).slice(0, -8)}AAAAAA%3D`],
    ['no signature', async () => (await session()).replace(/\..*$/u, '')],
    ['a session that has ended', ended],
    ['a session that is too old', tooOld],
    ['a session of a person who was disabled', disabled],
    ['a session of a role that there is none of', unknownRole],
  ])('is refused to who comes with %s', async (_what, cookie) => {
    const answered = await ask(operation, { as: null, headers: { cookie: await cookie() } });
    expect([id, answered.status, kindOf(answered)]).toEqual([id, 401, 'not-signed-in']);
  });
});

const name = (): string => cookieNames(api.services.settings).session;
let count = 0;
const fresh = () => ({ id: `state-${(count += 1)}` });
const session = (): Promise<string> => beginSession(api.services, 'administrator', fresh());

async function ended(): Promise<string> {
  const who = fresh();
  const cookie = await beginSession(api.services, 'administrator', who);
  await update(who.id, { expires_at: new Date(Date.now() - 1) });
  return cookie;
}

async function tooOld(): Promise<string> {
  const who = fresh();
  const cookie = await beginSession(api.services, 'administrator', who);
  await update(who.id, { created_at: new Date(Date.now() - api.services.settings.sessionMaxHours * 3_600_000) });
  return cookie;
}

async function disabled(): Promise<string> {
  const who = fresh();
  const cookie = await beginSession(api.services, 'administrator', who);
  await api.services.db.updateTable('person').set({ disabled: true }).where('id', '=', who.id).execute();
  return cookie;
}

async function unknownRole(): Promise<string> {
  const who = fresh();
  const cookie = await beginSession(api.services, 'administrator', who);
  await api.services.db
    .updateTable('person')
    .set({ role: 'emperor' as Role })
    .where('id', '=', who.id)
    .execute();
  return cookie;
}

const update = (personId: string, set: { expires_at?: Date; created_at?: Date }) =>
  api.services.db.updateTable('person_session').set(set).where('person_id', '=', personId).execute();

test('who one is comes from the session alone, whatever else a request says', async () => {
  const reviewer = await beginSession(api.services, 'reviewer', { id: 'honest' });
  const tricks: Record<string, string>[] = [
    { authorization: 'Basic YWRtaW46YWRtaW4=' },
    { 'x-forwarded-user': 'test-administrator', 'x-remote-user': 'test-administrator' },
    { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy', 'x-middleware-rewrite': '/api/people' },
    { 'x-faceauth-address': '127.0.0.1', 'x-faceauth-unattended': '1' },
    { rsc: '1', 'next-router-prefetch': '1', purpose: 'prefetch', 'next-action': 'x' },
    { 'x-http-method-override': 'GET', 'x-original-url': '/api/health/live', 'x-rewrite-url': '/api/health/live' },
  ];
  for (const headers of tricks) {
    const stranger = await call('/api/people', { as: null, headers });
    expect([headers, stranger.status]).toEqual([headers, 401]);
    const low = await call('/api/people', { as: null, headers: { ...headers, cookie: reviewer } });
    expect([headers, low.status]).toEqual([headers, 403]);
  }
  const bearer = { authorization: 'Bearer administrator' };
  for (const headers of [bearer, { ...bearer, cookie: reviewer }])
    expect((await call('/api/people', { as: null, headers })).status).toBe(401);
  const asked = { as: null, headers: { cookie: reviewer } };
  for (const query of ['as=administrator', 'personId=test-administrator', 'role=administrator', 'actor=x']) {
    expect((await call(`/api/submissions?${query}`, asked)).status).toBe(400);
  }
  const view = { name: 'Whose', path: '/submissions', query: '', owner: 'test-administrator', personId: 'x' };
  const headers = { cookie: reviewer, 'content-type': 'application/json' };
  const refused = await call('/api/views', { as: null, method: 'POST', body: JSON.stringify(view), headers });
  expect(refused.status).toBe(400);
  const saved = { name: 'Whose', path: '/submissions', query: '' };
  const made = await call('/api/views', { as: null, method: 'POST', body: JSON.stringify(saved), headers });
  expect(made.status).toBe(201);
  const trail = (await call('/api/audit?act=view.created')).body as { items: { actor: string; role: string }[] };
  expect(trail.items[0]).toMatchObject({ actor: 'person:honest', role: 'reviewer' });
});

test('answers of two people who ask at once are never crossed', async () => {
  const people = await Promise.all(
    ['one', 'other'].map(async (id) => ({ id, cookie: await beginSession(api.services, 'reviewer', { id }) })),
  );
  const ROUNDS = 10_000;
  const AT_ONCE = 50;
  let asked = 0;
  const ask = async (): Promise<void> => {
    while (asked < ROUNDS) {
      const person = people[(asked += 1) % 2]!;
      const { body } = await call('/api/session', { as: null, headers: { cookie: person.cookie } });
      const told = (body as { person: { id: string } | null }).person?.id;
      if (told !== person.id) throw new Error(`${person.id} was told of ${String(told)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  expect(asked).toBeGreaterThanOrEqual(ROUNDS);
}, 240_000);
