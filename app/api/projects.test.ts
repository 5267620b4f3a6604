import { afterAll, beforeAll, expect, test } from 'vitest';
import { operations } from '#lib/contract/operations.ts';
import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import type { SyncAnswer } from '#lib/contract/sync.ts';
import type { SavedView } from '#lib/contract/views.ts';
import { problem } from '#lib/contract/problem.ts';
import { beginSession, call, startApi } from './testing/call-api.ts';
import type { Answered, Api } from './testing/call-api.ts';

let api: Api;
let web: string;
beforeAll(async () => {
  api = await startApi({ rows: 200, days: 3 });
  web = await beginSession(api.services, 'lead', { id: 'of-web', projects: ['Web'] });
});
afterAll(() => api.close());

const asWeb = (path: string, init: RequestInit = {}): Promise<Answered> =>
  call(path, { ...init, as: null, headers: { ...(init.headers as Record<string, string>), cookie: web } });
const listOf = async (answered: Promise<Answered>) => (await answered).body as SubmissionsAnswer;
const kindOf = ({ status, body }: Answered) => [status, problem.parse(body).kind];

test('who may see one project is shown that one, wherever all are asked for', async () => {
  const [ofWeb, ofBranch, ofAll] = await Promise.all(
    ['project=Web&', 'project=Branch&', ''].map((query) =>
      listOf(call(`/api/submissions?${query}limit=500`, { as: 'lead' })),
    ),
  );
  expect(ofAll!.total).toBe((ofWeb?.total ?? 0) + (ofBranch?.total ?? 0));
  expect(ofBranch!.total).toBeGreaterThan(0);
  const theirs = await listOf(asWeb('/api/submissions?limit=500'));
  expect(theirs.items).toEqual(ofWeb!.items);
  for (const path of ['/api/overview', '/api/exploration']) {
    const strip = ({ text }: Answered) => text.replaceAll(/"(?:now|asOf|countedAt)":"[^"]*"/gu, '');
    expect(strip(await asWeb(path))).toBe(strip(await call(`${path}?project=Web`)));
  }
  const file = await asWeb('/api/export?format=csv-data');
  for (const { authId } of ofBranch!.items) expect(file.text).not.toContain(authId);
  for (const { authId } of ofWeb!.items) expect(file.text).toContain(authId);
});

test('of other projects nothing is there, by id, by image, live, or by name', async () => {
  const [item] = (await listOf(call('/api/submissions?project=Branch&limit=1'))).items;
  const { authId, projectId } = item!;
  for (const path of [`/api/submissions/${authId}`, `/api/submissions/${authId}?live=1`]) {
    expect(kindOf(await asWeb(path))).toEqual([404, 'not-found']);
  }
  expect((await asWeb(`/api/submissions/${authId}/image`)).status).toBe(404);
  for (const named of ['Branch', projectId]) {
    const query = `project=${encodeURIComponent(named)}`;
    for (const path of [
      ...['/api/submissions', '/api/overview', '/api/exploration', `/api/submissions/${authId}`],
      ...[`/api/submissions/${authId}/image`, `/api/submissions/${authId}/position`, '/api/faceauth'],
    ]) {
      expect([path, ...kindOf(await asWeb(`${path}?${query}`))]).toEqual([path, 403, 'not-your-project']);
    }
    const mixed = await asWeb(`/api/submissions?project=Web&${query}`);
    expect(kindOf(mixed)).toEqual([403, 'not-your-project']);
    expect(kindOf(await asWeb(`/api/export?format=csv&${query}`))).toEqual([403, 'not-your-project']);
  }
  const live = await asWeb(`/api/faceauth?authId=${authId}`);
  expect(live.text).not.toContain(authId);
});

test('the sync tells of their keys alone, and reads only those again', async () => {
  const { sources, coverage, quarantine } = (await asWeb('/api/sync')).body as SyncAnswer;
  expect(sources.map(({ name }) => name)).toEqual(['Web']);
  for (const { source } of [...coverage, ...quarantine]) expect(source).toBe('Web');
  const init = (body: object) => ({
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
  const days = { from: '2026-03-01', to: '2026-03-02' };
  expect((await asWeb('/api/sync', init(days))).body).toEqual({ accepted: 1 });
  expect((await asWeb('/api/sync', init({ ...days, project: 'Branch' }))).status).toBe(400);
});

test('what reaches over all projects is not for who may see some', async () => {
  const administrator = await beginSession(api.services, 'administrator', { id: 'half', projects: ['Web'] });
  for (const { access, method, path } of Object.values(operations)) {
    if (access !== 'audit.read' && access !== 'people.manage') continue;
    const filled = path.replace(/\{\w+\}/u, 'x');
    const answered = await call(filled, { as: null, method, headers: { cookie: administrator } });
    expect([path, ...kindOf(answered)]).toEqual([path, 403, 'all-projects-needed']);
  }
});

test('views of the team that name other projects are not there, and counts are of their projects', async () => {
  const init = (name: string, query: string) => ({
    method: 'POST',
    body: JSON.stringify({ name, path: '/submissions', query, shared: true }),
    headers: { 'content-type': 'application/json' },
  });
  const place = { ...init('', ''), method: 'PATCH', body: JSON.stringify({ pinned: true, isDefault: true }) };
  for (const [name, query] of [
    ['All', 'range=all'],
    ['Of Branch', 'range=all&project=Branch'],
  ] as const) {
    const { id } = (await call('/api/views', init(name, query))).body as SavedView;
    expect((await call(`/api/views/${id}/place`, place)).status).toBe(200);
    expect((await asWeb(`/api/views/${id}/place`, place)).status).toBe(name === 'All' ? 200 : 404);
  }
  const countsOf = (answered: Answered) =>
    Object.fromEntries(
      (answered.body as { items: { name: string; count?: number }[] }).items.map(({ name, count }) => [name, count]),
    );
  const all = countsOf(await call('/api/views'));
  const theirs = countsOf(await asWeb('/api/views'));
  const { total } = await listOf(asWeb('/api/submissions?limit=1'));
  expect(theirs).toEqual({ All: total });
  expect(all['All']).toBeGreaterThan(total);
  expect(all['Of Branch']).toBe(all['All']! - total);
  for (const named of ['Branch', 'project-branch', 'nowhere']) {
    const refused = await asWeb('/api/views', init('Theirs', `project=${named}`));
    expect(kindOf(refused)).toEqual([403, 'not-your-project']);
  }
});
