import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { operations } from '#lib/contract/operations.ts';
import { problem } from '#lib/contract/problem.ts';
import { savedView, viewsAnswer } from '#lib/contract/views.ts';
import type { SavedView } from '#lib/contract/views.ts';
import { toApiQuery } from '#lib/search-params/filter.ts';
import { viewFilter } from '#lib/search-params/saved-view.ts';
import { call, startApi } from './testing/call-api.ts';
import type { Answered, Api } from './testing/call-api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi({ rows: 300, days: 20 });
});
afterAll(() => api.close());
beforeEach(() => api.services.db.deleteFrom('saved_view').execute());

const send = (method: string, path: string, body?: unknown): Promise<Answered> =>
  call(path, { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
const RIGHT = { name: 'Rejected', path: '/submissions', query: 'range=7d&status=rejected' };

async function save(given: object = {}): Promise<SavedView> {
  const { status, body } = await send('POST', '/api/views', { ...RIGHT, ...given });
  expect([status, body]).toEqual([operations.createView.status, expect.anything()]);
  return savedView.parse(body);
}
const list = async () => viewsAnswer.parse((await call('/api/views')).body);

async function refused(answered: Promise<Answered>, status: number, kind: string) {
  const { status: got, body } = await answered;
  const told = problem.parse(body);
  expect([got, told.kind]).toEqual([status, kind]);
  return told;
}

test('a view is saved, renamed, moved, opened with, and deleted', async () => {
  const one = await save();
  const two = await save({ name: 'Other', pinned: true });
  const path = `/api/views/${one.id}`;
  const renamed = await send('PATCH', path, { version: 1, name: 'Rejected lately', position: 1 });
  expect([renamed.status, savedView.parse(renamed.body)]).toEqual([
    200,
    expect.objectContaining({ id: one.id, name: 'Rejected lately', version: 2 }),
  ]);
  const placed = await send('PATCH', `${path}/place`, { isDefault: true });
  expect(placed).toMatchObject({ status: 200, body: { isDefault: true, pinned: false, version: 2 } });
  expect((await list()).items.map(({ id }) => id)).toEqual([two.id, one.id]);
  const deleted = await call(`${path}?version=2`, { method: 'DELETE' });
  expect([deleted.status, savedView.parse(deleted.body).name]).toEqual([200, 'Rejected lately']);
  expect((await list()).items.map(({ id }) => id)).toEqual([two.id]);
});

describe('the count of a pinned list', () => {
  test.each([
    'range=7d&status=rejected',
    'range=all',
    'range=today&tz=America/New_York',
    'range=all&q=a',
    'range=all&status=nobody',
  ])('of %s is the total of the list', async (query) => {
    const view = await save({ query, pinned: true });
    const asked = toApiQuery(viewFilter(view), { now: Date.now(), defaultTimeZone: 'Asia/Seoul' });
    const { total } = (await call(`/api/submissions?${asked}`)).body as { total: number };
    expect((await list()).items).toEqual([{ ...view, count: total }]);
  });

  test('is of no others', async () => {
    await save();
    await save({ name: 'o', path: '/', query: '', pinned: true });
    for (const view of (await list()).items) expect(view).not.toHaveProperty('count');
  });

  test('that can not be had is null, and the others are there', async () => {
    const query = 'range=all';
    const old = await save({ query, pinned: true });
    const fine = await save({ name: 'fine', query, pinned: true });
    await api.services.db.updateTable('saved_view').set({ query: 'colour=red' }).where('id', '=', old.id).execute();
    const counts = (await list()).items.map(({ id, count }) => [id, count]);
    expect(counts).toEqual([
      [old.id, null],
      [fine.id, expect.any(Number)],
    ]);
  });

  test('that takes too long is given up', async () => {
    const view = await save({ query: 'range=all&q=a', pinned: true });
    await api.services.db.transaction().execute(async (trx) => {
      // What PostgreSQL waits for here, it would otherwise work on.
      await trx.schema.alterTable('submission').addColumn('in_the_way', 'integer').execute();
      const { items } = await list();
      expect(items).toEqual([{ ...view, count: null }]);
      await trx.schema.alterTable('submission').dropColumn('in_the_way').execute();
    });
  });
});

describe('refused in words is', () => {
  const at = async (): Promise<string> => `/api/views/${(await save()).id}`;

  test('a name that is taken', async () => {
    await save();
    const told = await refused(send('POST', '/api/views', { ...RIGHT, name: ' REJECTED ' }), 409, 'name-taken');
    expect(told.detail).toContain('“Rejected”');
    expect(told.parameters?.[0]?.name).toBe('name');
  });

  test('a change made from what is not so any more', async () => {
    const path = await at();
    expect((await send('PATCH', path, { version: 1, name: 'First' })).status).toBe(200);
    const told = await refused(send('PATCH', path, { version: 1, position: 0 }), 409, 'changed-meanwhile');
    expect(told.detail).toContain('“First”');
    await refused(call(`${path}?version=1`, { method: 'DELETE' }), 409, 'changed-meanwhile');
  });

  test('a view that is not there', async () => {
    const path = '/api/views/3f2b8c1e-7a64-4a0e-9c55-1d2e3f405162';
    await refused(send('PATCH', path, { version: 1 }), 404, 'not-found');
    await refused(send('PATCH', `${path}/place`, {}), 404, 'not-found');
    await refused(call(`${path}?version=1`, { method: 'DELETE' }), 404, 'not-found');
  });

  test.each([
    [{ name: '' }, 'name', /^must be text of 1 to 80 characters on one line, not ""$/u],
    [{ name: '   ' }, 'name', /must be text of 1 to 80/u],
    [{ name: 'x'.repeat(81) }, 'name', /must be text of 1 to 80/u],
    [{ name: 'two\nlines' }, 'name', /on one line/u],
    [{ name: 7 }, 'name', /must be text/u],
    [
      { path: '/sync' },
      'path',
      /^must be one of \/, \/explore, \/submissions, \/reconciliation, \/policies, \/what-if, \/erasures, \/near-misses, \/subjects, \/alarms, not "\/sync"$/u,
    ],
    [{ path: '//evil.example' }, 'path', /must be one of/u],
    [{ path: 'https://evil.example/' }, 'path', /must be one of/u],
    [{ path: 'javascript:alert(1)' }, 'path', /must be one of/u],
    [{ query: 'colour=red' }, 'query', /^must be parameters of the page \/submissions: colour is none, there are /u],
    [{ query: 'selected=fa_1' }, 'query', /selected is none/u],
    [{ query: 'range=soon' }, 'query', /range may be today/u],
    [{ query: `q=${'x'.repeat(8000)}` }, 'query', /at most 8000 characters/u],
    [{ path: '/', query: 'sort=similarity' }, 'query', /sort is none/u],
    [{ path: '/subjects', query: 'page=2' }, 'query', /page is none/u],
    [{ path: '/subjects', query: 'pattern=never' }, 'query', /pattern may be .*hundredInAll/u],
    [{ path: '/alarms', query: 'state=any&page=2' }, 'query', /page is none/u],
    [{ id: 'mine' }, 'id', /must be the id of a view, a UUID/u],
    [{ pinned: 'yes' }, 'pinned', /must be true or false/u],
    [{ position: -1 }, 'position', /must be a place from 0/u],
    [{ owner: 'me' }, 'owner', /not known here/u],
  ])('%j', async (wrong, name, message) => {
    const { parameters } = await refused(send('POST', '/api/views', { ...RIGHT, ...wrong }), 400, 'bad-request');
    expect(parameters).toEqual([{ name, message: expect.stringMatching(message) as string }]);
    expect((await list()).items).toEqual([]);
  });

  test.each([
    [{}, 'version', /must be the version/u],
    [{ version: 0 }, 'version', /must be the version/u],
    [{ version: 1, query: '' }, 'path', /^must be given together with query$/u],
    [{ version: 1, path: '/' }, 'path', /must be given together with query/u],
    [{ version: 1, path: '/', query: 'sort=similarity' }, 'query', /sort is none/u],
    [{ version: 1, owner: 'me' }, 'owner', /not known here/u],
    [{ version: 1, pinned: true }, 'pinned', /not known here/u],
  ])('the change %j', async (change, name, message) => {
    const { parameters } = await refused(send('PATCH', await at(), change), 400, 'bad-request');
    expect(parameters).toEqual([{ name, message: expect.stringMatching(message) as string }]);
  });

  test('a deletion that does not say what of', async () => {
    await refused(call(await at(), { method: 'DELETE' }), 400, 'bad-request');
    await refused(call('/api/views/mine?version=1', { method: 'DELETE' }), 400, 'bad-request');
  });
});
