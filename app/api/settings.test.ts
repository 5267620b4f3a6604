import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { identify } from '#lib/access/identify.ts';
import type { AuditAnswer } from '#lib/contract/audit.ts';
import { problem } from '#lib/contract/problem.ts';
import type { PersonSettings } from '#lib/contract/settings.ts';
import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import type { ViewsAnswer } from '#lib/contract/views.ts';
import { beginSession, call, startApi } from './testing/call-api.ts';
import type { Api } from './testing/call-api.ts';

let api: Api;
let kim: string;
beforeAll(async () => {
  api = await startApi({ rows: 60, days: 3 });
});
afterAll(() => api.close());
beforeEach(async () => {
  await api.services.db.deleteFrom('person').where('id', '=', 'kim').execute();
  kim = await beginSession(api.services, 'auditor', { id: 'kim' });
});

const change = (body: unknown, cookie = kim) =>
  call('/api/account/settings', {
    as: null,
    method: 'PATCH',
    body: JSON.stringify(body),
    headers: { cookie, 'content-type': 'application/json' },
  });
/** As every page is told, with who asks for it. */
const toldOf = async (cookie: string): Promise<PersonSettings | null | undefined> =>
  (await identify(new Headers({ cookie }), api.services)).caller?.settings;

const ALL = {
  language: 'ko',
  timeZone: 'Asia/Seoul',
  density: 'compact',
  theme: 'dark',
  keys: { singleKeys: false, keys: { next: 'n' } },
};

test('who has chosen nothing has none; what is chosen is theirs in every session, and nobody else’s', async () => {
  expect(await toldOf(kim)).toBeNull();
  expect(await change(ALL)).toMatchObject({ status: 200, body: ALL });
  const elsewhere = await beginSession(api.services, 'auditor', { id: 'kim' });
  expect(await toldOf(elsewhere)).toEqual(ALL);
  expect(await toldOf(await beginSession(api.services, 'auditor', { id: 'lee' }))).toBeNull();
});

test('what is given changes, null takes it back, and the trail tells of it', async () => {
  await change(ALL);
  const { body } = await change({ density: 'comfortable', timeZone: null });
  const { language, theme, keys } = ALL;
  expect(body).toEqual({ language, theme, keys, density: 'comfortable' });
  expect(await toldOf(kim)).toEqual(body);
  const trail = (await call('/api/audit?act=person.settings-changed')).body as AuditAnswer;
  expect(trail.items[0]).toMatchObject({ actor: 'person:kim', detail: { density: 'comfortable', timeZone: null } });
});

test('changes at once of different settings are both kept', async () => {
  await Promise.all([change({ density: 'compact' }), change({ theme: 'dark' }), change({ language: 'ko' })]);
  expect(await toldOf(kim)).toEqual({ density: 'compact', theme: 'dark', language: 'ko' });
});

test('keys that are not understood, or would collide, are left out', async () => {
  const keys = { next: 'n', previous: 'n', palette: 'x', gone: 'y', search: null };
  const { body } = await change({ keys: { singleKeys: true, keys } });
  expect(body).toEqual({ keys: { singleKeys: true, keys: { search: null, previous: null, next: 'n' } } });
});

test('of what another version has stored, what is understood counts', async () => {
  const settings = { language: 'tlh', density: 'compact', sound: 'loud', keys: 7, timeZone: 'Mars/Olympus' };
  await api.services.db.updateTable('person').set({ settings }).where('id', '=', 'kim').execute();
  expect(await toldOf(kim)).toEqual({ density: 'compact', keys: { singleKeys: true, keys: {} } });
});

test('pinned lists are counted by the days of the own zone', async () => {
  const cookie = await beginSession(api.services, 'lead', { id: 'tokelau' });
  const headers = { cookie, 'content-type': 'application/json' };
  const newest = (await call('/api/submissions?limit=1')).body as SubmissionsAnswer;
  const day = newest.items[0]?.createdAt.slice(0, 10) ?? '';
  const days = `from=${day}&to=${day}`;
  const view = { name: 'That day', path: '/submissions', query: days, pinned: true };
  await call('/api/views', { as: null, method: 'POST', body: JSON.stringify(view), headers });
  const counts = new Set<number>();
  for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
    await change({ timeZone }, cookie);
    const { items } = (await call('/api/views', { as: null, headers: { cookie } })).body as ViewsAnswer;
    const list = (await call(`/api/submissions?${days}&tz=${timeZone}`)).body as SubmissionsAnswer;
    expect(items[0]?.count).toBe(list.total);
    counts.add(list.total);
  }
  expect(counts.size).toBe(2);
});

describe('refused in words is', () => {
  test.each([
    [{ language: 'fr' }, 'language', /one of en, ko/u],
    [{ timeZone: '+09:00' }, 'timeZone', /an IANA time zone/u],
    [{ density: 'tight' }, 'density', /one of compact, comfortable/u],
    [{ theme: 'solarized' }, 'theme', /one of system, light, dark/u],
    [{ keys: {} }, 'keys', /given/u],
    [{ personId: 'lee' }, 'personId', /not known here/u],
  ])('%j', async (body, name, message) => {
    const { status, body: told } = await change(body);
    expect([status, problem.parse(told).parameters?.[0]]).toEqual([
      400,
      { name, message: expect.stringMatching(message) as string },
    ]);
    expect(await toldOf(kim)).toBeNull();
  });
});
