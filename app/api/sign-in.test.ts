import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cookieNames } from '#lib/access/cookie-names.ts';
import { replaceServices } from '#lib/http/services.ts';
import { cookieOf, startApi } from './testing/call-api.ts';
import type { Api } from './testing/call-api.ts';
import { joined, kindOf, PASSWORD, send, sessionOf } from './testing/join.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi({ rows: 60, days: 3 });
});
afterAll(() => api.close());
beforeEach(() => api.services.db.deleteFrom('sign_in_limit').execute());

test('the cookie of a session is for this host, over TLS, and out of reach of scripts', async () => {
  const { email } = await joined();
  const { headers } = await send('/api/session', 'POST', { email, password: PASSWORD });
  const [cookie = '', ...others] = headers.getSetCookie();
  expect(others).toEqual([]);
  expect(cookie).toMatch(/^__Host-faceauth-review\.session=/u);
  const attributes = cookie.split('; ').slice(1);
  expect(attributes).toEqual(expect.arrayContaining(['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax', 'Max-Age=28800']));
  expect(cookie).not.toMatch(/Domain/iu);
  expect(cookieNames({ publicUrl: null, port: 3000 })).toMatchObject({
    secure: false,
    session: 'faceauth-review-3000.session',
  });
});

test('a wrong password and a wrong address are told apart neither by words nor by time', async () => {
  const { email } = await joined();
  const took = async (address: string) => {
    const began = performance.now();
    const answered = await send('/api/session', 'POST', { email: address, password: 'not the right words' });
    const rest = { ...(answered.body as object), requestId: 'of this request' };
    return { ms: performance.now() - began, status: answered.status, rest };
  };
  const known: number[] = [];
  const unknown: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    const one = await took(email);
    const other = await took(`nobody-${round}@example.com`);
    expect(other.rest).toEqual(one.rest);
    known.push(one.ms);
    unknown.push(other.ms);
  }
  const middle = (all: number[]) => all.sort((one, other) => one - other)[3] ?? 0;
  // Both hash; without that the unknown one would be a hundred times as fast.
  expect(middle(unknown)).toBeGreaterThan(middle(known) / 3);
});

test('who tries too often waits, for one account and for one address, however many try at once', async () => {
  const { email } = await joined();
  const from = (address: string) => ({ 'x-faceauth-peer': '127.0.0.1', 'x-forwarded-for': address });
  const wrong = (address: string, who = email) =>
    send('/api/session', 'POST', { email: who, password: 'not the right words' }, from(address));
  const tries = await Promise.all(Array.from({ length: 12 }, () => wrong('192.0.2.1')));
  const counts = (status: number) => tries.filter((each) => each.status === status).length;
  expect([counts(401), counts(429)]).toEqual([8, 4]);
  const right = { email, password: PASSWORD };
  const blocked = await send('/api/session', 'POST', right, from('192.0.2.1'));
  expect(kindOf(blocked)).toEqual([429, 'too-many-tries']);
  expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(60);
  // The person themself, from elsewhere, gets in.
  expect((await send('/api/session', 'POST', right, from('192.0.2.2'))).status).toBe(200);
  // Another address of the same customer of IPv6 is the same.
  const network = await Promise.all(
    Array.from({ length: 70 }, (_, index) => wrong(`2001:db8::${index.toString(16)}`, `nobody${index}@example.com`)),
  );
  expect(network.filter(({ status }) => status === 429)).toHaveLength(10);
  expect((await wrong('2001:db8:0:1::1', 'nobody@example.com')).status).toBe(401);
  // Many places that guess keep nobody out from where they got in before.
  for (let place = 10; place < 16; place += 1)
    await Promise.all(Array.from({ length: 8 }, () => wrong(`198.51.100.${place}`)));
  expect((await send('/api/session', 'POST', right, from('198.51.100.99'))).status).toBe(429);
  expect((await send('/api/session', 'POST', right, from('192.0.2.2'))).status).toBe(200);
}, 180_000);

test('roles to try are there on the simulator alone', async () => {
  const take = (role: string) => send('/api/session/simulated', 'POST', { role });
  expect(kindOf(await take('administrator'))).toEqual([404, 'not-simulated']);
  expect((await send('/api/session', 'GET', null)).body).toMatchObject({ simulatedRoles: [] });
  replaceServices({ ...api.services, settings: { ...api.services.settings, simulator: true } });
  const taken = await take('auditor');
  expect(taken.status).toBe(200);
  expect(await sessionOf(cookieOf(taken.headers))).toMatchObject({ role: 'auditor', name: 'Simulated auditor' });
  expect(kindOf(await take('emperor'))).toEqual([400, 'bad-request']);
  replaceServices(api.services);
});

test('a role of the simulator that many take for the first time at once is given to all of them', async () => {
  replaceServices({ ...api.services, settings: { ...api.services.settings, simulator: true } });
  for (let round = 0; round < 5; round += 1) {
    await api.services.db.deleteFrom('person').where('id', '=', 'simulated-reviewer').execute();
    const taken = await Promise.all(
      Array.from({ length: 8 }, () => send('/api/session/simulated', 'POST', { role: 'reviewer' })),
    );
    expect(taken.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
  }
  replaceServices(api.services);
});
