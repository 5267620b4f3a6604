import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAuth } from '#lib/access/auth.ts';
import { SSO_CALLBACK } from '#lib/access/single-sign-on.ts';
import type { SessionAnswer } from '#lib/contract/access.ts';
import type { AuditAnswer } from '#lib/contract/audit.ts';
import { problem } from '#lib/contract/problem.ts';
import { readSettings } from '#lib/env.ts';
import { replaceServices } from '#lib/http/services.ts';
import { call, cookieOf, PUBLIC_URL, startApi } from './testing/call-api.ts';
import type { Answered, Api } from './testing/call-api.ts';
import { CLIENT_SETTINGS, startProvider } from './testing/oidc-provider.ts';
import type { Identity, TestProvider } from './testing/oidc-provider.ts';

let api: Api;
let provider: TestProvider;
beforeAll(async () => {
  api = await startApi({ rows: 60, days: 3 });
  provider = await startProvider(`${PUBLIC_URL}${SSO_CALLBACK}`);
  const { singleSignOn } = readSettings({ PUBLIC_URL, OIDC_ISSUER: provider.issuer, ...CLIENT_SETTINGS });
  const settings = { ...api.services.settings, singleSignOn };
  replaceServices({ ...api.services, settings, auth: createAuth(api.services.db, 'a'.repeat(64), settings) });
});
afterAll(async () => {
  await provider.close();
  await api.close();
});

const send = (path: string, method: string, body: object | null, cookie = '') =>
  call(path, {
    as: null,
    method,
    ...(body && { body: JSON.stringify(body) }),
    headers: { 'content-type': 'application/json', cookie },
  });
const begin = async (next = '/submissions?status=rejected') => {
  const { body, headers, status } = await send('/api/session/single-sign-on', 'POST', { next });
  expect(status).toBe(200);
  return { url: (body as { url: string }).url, cookie: cookieOf(headers) };
};
const back = (address: string, cookie: string): Promise<Answered> =>
  send(address.slice(PUBLIC_URL.length), 'GET', null, cookie);

/** The whole way: to the provider, through its forms, and back. */
async function signIn(login: string, identity: Identity, next?: string): Promise<{ to: string; cookie: string }> {
  provider.identities.set(login, identity);
  const { url, cookie } = await begin(next);
  const answered = await back(await provider.logIn(url, login), cookie);
  expect(answered.status).toBe(303);
  return { to: answered.headers.get('location') ?? '', cookie: cookieOf(answered.headers) };
}
const personOf = async (cookie: string) =>
  ((await send('/api/session', 'GET', null, cookie)).body as SessionAnswer).person;
const lastEntry = async () =>
  ((await send('/api/audit?act=person.signed-in', 'GET', null, await administrator())).body as AuditAnswer).items[0];
const administrator = async () =>
  (await signIn('admin', { email: 'admin@id.example', name: 'Admin', groups: 'it' })).cookie;

test('who has a role at the provider comes in with it, goes where they wanted, and stands in the trail', async () => {
  const { to, cookie } = await signIn('haneul', {
    email: 'Haneul@ID.example',
    name: 'Kim Haneul',
    groups: ['other', 'compliance', 'leads'],
  });
  expect(to).toBe('/submissions?status=rejected');
  const person = await personOf(cookie);
  expect(person).toMatchObject({ name: 'Kim Haneul', email: 'haneul@id.example', role: 'lead', projects: null });
  const trail = (await send('/api/audit', 'GET', null, await administrator())).body as AuditAnswer;
  expect(trail.items.find(({ actor }) => actor === `person:${person?.id}`)).toMatchObject({
    act: 'person.signed-in',
    role: 'lead',
    outcome: 'done',
  });
  const accounts = await api.services.db.selectFrom('person_account').selectAll().execute();
  expect(JSON.stringify(accounts)).not.toMatch(/eyJ|"(?:access|refresh|id)_token":"/u);
});

test('a role that changes there changes here, and ends the sessions of before', async () => {
  const identity = { email: 'moves@id.example', name: 'Moves', groups: 'leads' };
  const before = await signIn('moves', identity);
  expect(await personOf(before.cookie)).toMatchObject({ role: 'lead' });
  const after = await signIn('moves', { ...identity, groups: 'compliance' });
  expect(await personOf(after.cookie)).toMatchObject({ role: 'reviewer' });
  expect(await personOf(before.cookie)).toBeNull();
});

test.each<[string, Identity['groups']]>([
  ['no groups at all', undefined],
  ['groups that mean nothing here', ['marketing']],
  ['names that every object has', ['constructor', '__proto__']],
])('with %s nobody comes in, newcomer or not', async (what, groups) => {
  const identity = { email: `${what.replaceAll(' ', '-')}@id.example`, name: 'Nobody', groups };
  const { to, cookie } = await signIn(what, identity);
  expect(to).toBe('/sign-in?refused=no-role');
  expect(await personOf(cookie)).toBeNull();
  expect(await lastEntry()).toMatchObject({ outcome: 'done' });
  await signIn(what, { ...identity, groups: 'compliance' });
  expect((await signIn(what, identity)).to).toBe('/sign-in?refused=no-role');
});

test('who was disabled here stays out, whatever the provider says', async () => {
  const identity = { email: 'out@id.example', name: 'Out', groups: 'compliance' };
  await signIn('out', identity);
  await api.services.db.updateTable('person').set({ disabled: true }).where('email', '=', identity.email).execute();
  expect((await signIn('out', identity)).to).toBe('/sign-in?refused=disabled');
});

test('an address that the provider has not verified takes nobody’s account over', async () => {
  const values = { id: 'invited', name: 'Invited', email: 'invited@id.example', role: 'administrator' as const };
  await api.services.db
    .insertInto('person')
    .values({ ...values, projects: null })
    .execute();
  const identity = { email: values.email, name: 'Invited', groups: 'it' };
  expect((await signIn('thief', { ...identity, verified: false })).to).toBe('/sign-in?refused=not-linked');
  const { cookie } = await signIn('owner', identity);
  expect(await personOf(cookie)).toMatchObject({ id: 'invited' });
});

test('an answer of the provider is taken once, by the browser that asked for it', async () => {
  provider.identities.set('once', { email: 'once@id.example', name: 'Once', groups: 'compliance' });
  const { url, cookie } = await begin();
  const address = await provider.logIn(url, 'once');
  expect((await back(address, '')).headers.get('location')).toMatch(/^\/sign-in\?refused=/u);
  expect((await back(address, (await begin()).cookie)).headers.get('location')).toMatch(/^\/sign-in\?refused=/u);
  const good = await begin();
  const answer = await provider.logIn(good.url, 'once');
  expect((await back(answer, good.cookie)).headers.get('location')).toBe('/submissions?status=rejected');
  expect((await back(answer, good.cookie)).headers.get('location')).toMatch(/^\/sign-in\?refused=/u);
  const forged = new URL(address);
  forged.searchParams.set('state', 'made-up');
  expect((await back(forged.href, cookie)).headers.get('location')).toMatch(/^\/sign-in\?refused=/u);
});

test('nobody is sent to another site', async () => {
  for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
    const { to } = await signIn('haneul', { email: 'haneul@id.example', name: 'Kim', groups: 'leads' }, next);
    expect([next, to]).toEqual([next, '/']);
  }
});

test('a provider that is away, and none at all, are told in words', async () => {
  const away = {
    ...api.services.settings,
    singleSignOn: readSettings({ PUBLIC_URL, OIDC_ISSUER: 'http://127.0.0.1:1', ...CLIENT_SETTINGS }).singleSignOn,
  };
  const services = { ...api.services, settings: away, auth: createAuth(api.services.db, 'a'.repeat(64), away) };
  replaceServices(services);
  const unreachable = await send('/api/session/single-sign-on', 'POST', { next: '/' });
  expect([unreachable.status, problem.parse(unreachable.body).kind]).toEqual([503, 'provider-away']);
  replaceServices(api.services);
  const none = await send('/api/session/single-sign-on', 'POST', { next: '/' });
  expect([none.status, problem.parse(none.body).kind]).toEqual([404, 'no-single-sign-on']);
});
