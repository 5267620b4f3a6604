import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExplorationAnswer } from '#lib/contract/exploration.ts';
import type { ReadyAnswer } from '#lib/contract/health.ts';
import { operations } from '#lib/contract/operations.ts';
import type { OverviewAnswer } from '#lib/contract/overview.ts';
import type { SubmissionAnswer } from '#lib/contract/submission.ts';
import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import { beat } from '#lib/store/sync/heartbeat.ts';
import { command } from '#simulator/testing/list-all.ts';
import { ask, refused } from './testing/ask.ts';
import { call, startApi } from './testing/call-api.ts';
import type { Api } from './testing/call-api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const list = (query = ''): Promise<SubmissionsAnswer> => ask(`/api/submissions${query}`, operations.listSubmissions);
const pathOf = (authId: string): string => `/api/submissions/${encodeURIComponent(authId)}`;
const anyOne = async (query = ''): Promise<SubmissionsAnswer['items'][number]> => {
  const [item] = (await list(`?limit=1${query}`)).items;
  if (!item) throw new Error(`nothing listed for ${query}`);
  return item;
};

describe('the mirror', () => {
  test('is listed page by page, whole and without repetition', async () => {
    const first = await list('?limit=500&project=project-web');
    const seen = first.items.map(({ authId }) => authId);
    for (let cursor = first.nextCursor; cursor !== null;) {
      const page = await list(`?limit=500&project=project-web&cursor=${cursor}`);
      seen.push(...page.items.map(({ authId }) => authId));
      cursor = page.nextCursor;
    }
    expect(new Set(seen).size).toBe(first.total);
    expect(seen.length).toBe(first.total);
  });

  test('is filtered by repeated parameters', async () => {
    const [both, approved, rejected] = await Promise.all(
      ['?status=approved&status=rejected', '?status=approved', '?status=rejected'].map(list),
    );
    expect(approved?.total).toBeGreaterThan(0);
    expect(both?.total).toBe((approved?.total ?? 0) + (rejected?.total ?? 0));
  });

  test('counts the same in the overview', async () => {
    const overview = await ask<OverviewAnswer>('/api/overview?status=rejected', operations.getOverview);
    expect(overview.totals.submissions).toBe((await list('?status=rejected')).total);
    expect(overview.range?.tz).toBe('Asia/Seoul');
  });

  test('is explored under the same filters, and compared with other days', async () => {
    const path = '/api/exploration?status=rejected&x=similarity&y=activeLiveness';
    const whole = await ask<ExplorationAnswer>(path, operations.getExploration);
    expect(whole.totals.submissions).toBe((await list('?status=rejected')).total);
    expect(whole.comparison).toBeNull();
    expect(whole.combinations.length).toBeGreaterThan(0);
    const { from = '', to = '' } = whole.range ?? {};
    const days = `${path}&from=${from}&to=${to}&compareFrom=${from}&compareTo=${to}`;
    const { comparison } = await ask<ExplorationAnswer>(days, operations.getExploration);
    expect(comparison?.a).toEqual(comparison?.b);
    expect(comparison?.rates[0]?.difference?.difference).toBe(0);
  });

  test('refuses a cursor of another list', async () => {
    const { nextCursor } = await list('?limit=5');
    const told = await refused(`/api/submissions?limit=5&status=approved&cursor=${nextCursor}`, 400);
    expect(told.parameters?.[0]?.name).toBe('cursor');
  });
});

describe('one submission', () => {
  test('comes with gates, attempts and its record', async () => {
    const { authId } = await anyOne('&status=rejected');
    const answer = await ask<SubmissionAnswer>(pathOf(authId), operations.getSubmission);
    expect(answer.submission.authId).toBe(authId);
    expect(answer.gates).toHaveLength(6);
    expect(answer.attempts.map((attempt) => attempt.authId)).toContain(authId);
    expect(answer.policyListed).toMatchObject({ faceSimilarity_threshold: expect.any(Number) as number });
    expect([answer.raw, answer.masked]).toEqual([null, ['raw']]);
    expect(answer.live).toBeNull();
  });

  test('asked live, brings the mirror up to date', async () => {
    const { authId, projectId } = await anyOne('&erased=false&project=project-web');
    const base = api.simulator.url;
    const erase = `${base}/faceauth?authId=${authId}`;
    const { apiKey } = api.services.settings.projects[0] ?? { apiKey: '' };
    expect((await fetch(erase, { method: 'DELETE', headers: { 'x-api-key': apiKey } })).status).toBe(200);
    const path = pathOf(authId);
    const before = await ask<SubmissionAnswer>(path, operations.getSubmission);
    expect([before.submission.erased, projectId]).toEqual([false, 'project-web']);
    const live = await ask<SubmissionAnswer>(`${path}?live=1`, operations.getSubmission);
    expect(live.live?.outcome).toBe('listed');
    expect(live.submission.erased).toBe(true);
    expect((await ask<SubmissionAnswer>(path, operations.getSubmission)).submission.erased).toBe(true);
    expect((await refused(`${path}/image`, 410)).kind).toBe('erased');
  });

  test('that the mirror does not have yet is found live', async () => {
    const { authId } = await anyOne('&project=project-branch');
    await api.services.db.deleteFrom('submission').where('auth_id', '=', authId).execute();
    const path = pathOf(authId);
    expect((await refused(path, 404)).kind).toBe('not-found');
    const live = await ask<SubmissionAnswer>(`${path}?live=1`, operations.getSubmission);
    expect([live.live?.outcome, live.submission.projectId]).toEqual(['listed', 'project-branch']);
  });

  test('that ARGOS no longer lists is shown as the mirror has it, and said so', async () => {
    const { authId, ...row } = await anyOne('&project=project-web');
    await api.services.db
      .updateTable('submission')
      .set({ auth_id: 'vanished 1/ä' })
      .where('auth_id', '=', authId)
      .execute();
    const answer = await ask<SubmissionAnswer>(`${pathOf('vanished 1/ä')}?live=1`, operations.getSubmission);
    expect(answer.live).toMatchObject({ outcome: 'notListed', detail: expect.stringContaining('any more') as string });
    expect(answer.submission.createdAt).toBe(row.createdAt);
  });

  test('that ARGOS lists unreadably is shown as the mirror has it, or the cause is told', async () => {
    const record = { auth_id: 'broken', auth_status: 'approved', create_time: '2026-03-01T00:00:00.000Z' };
    const injectTo = `/submissions?project=project-web`;
    expect((await command(api.simulator, injectTo, { ...record, create_time: 'yesterday' })).status).toBe(201);
    const told = await refused('/api/submissions/broken?live=1', 502);
    expect([told.kind, told.action]).toEqual(['unreadable-record', expect.stringContaining('quarantine') as string]);
    await command(api.simulator, injectTo, record);
    const listed = await ask<SubmissionAnswer>('/api/submissions/broken?live=1', operations.getSubmission);
    expect(listed.live?.outcome).toBe('listed');
    await command(api.simulator, injectTo, { ...record, create_time: 'yesterday' });
    const unreadable = await ask<SubmissionAnswer>('/api/submissions/broken?live=1', operations.getSubmission);
    expect(unreadable.live?.outcome).toBe('unreadable');
    expect(unreadable.submission.createdAt).toBe(record.create_time);
  });

  test('that nobody has is a 404 either way', async () => {
    await refused('/api/submissions/nobody', 404);
    await refused('/api/submissions/nobody?live=1', 404);
  });

  test('whose id two projects use is asked back', async () => {
    const { authId } = await anyOne('&project=project-web');
    const other = await anyOne('&project=project-branch');
    await api.services.db
      .updateTable('submission')
      .set({ auth_id: authId })
      .where('auth_id', '=', other.authId)
      .execute();
    const told = await refused(pathOf(authId), 409);
    expect(told.detail).toContain('project-web, project-branch');
    const chosen = await ask<SubmissionAnswer>(`${pathOf(authId)}?project=Branch`, operations.getSubmission);
    expect(chosen.submission.projectId).toBe('project-branch');
  });

  test('has an image, which is served as what its bytes are', async () => {
    const { authId } = await anyOne('&erased=false&project=project-branch&sort=createdAt');
    const { status, headers, text } = await call(`${pathOf(authId)}/image`);
    expect([status, headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    expect(text.startsWith('\xff\xd8\xff')).toBe(true);
    expect(headers.get('content-length')).toBe(String(text.length));
    expect(headers.get('content-disposition')).toMatch(/^inline; filename="faceauth-[\w-]+\.jpg"$/u);
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/u);
    expect(headers.get('cache-control')).toBe('private, no-store');
  });
});

describe('the rest', () => {
  test('answers as described', async () => {
    await ask('/api/sync', operations.getSync);
    await ask('/api/sync?view=summary', operations.getSync);
    await ask('/api/health/live', operations.getLive);
    await ask('/api/health/ready', operations.getReady);
    expect((await call('/api/openapi.json')).body).toMatchObject({ openapi: '3.1.1' });
  });

  test('says that it is not ready where the sync is silent or the schema is another', async () => {
    const { db } = api.services;
    await beat(db, new Date(Date.now() - 150_000), 0);
    const silent = await ask<ReadyAnswer>('/api/health/ready', operations.getReady, 503);
    expect(silent.checks.at(-1)).toMatchObject({ name: 'sync', ok: false });
    await sql`update kysely_migration set name = 'other' where name = '0002-sync'`.execute(db);
    const older = await ask<ReadyAnswer>('/api/health/ready', operations.getReady, 503);
    expect(older.checks.at(-1)).toMatchObject({
      name: 'schema',
      detail: expect.stringContaining('0002-sync') as string,
    });
    await sql`update kysely_migration set name = '0002-sync' where name = 'other'`.execute(db);
    await beat(db, new Date(), 0);
    await ask('/api/health/ready', operations.getReady);
  });

  test('takes a range to read again', async () => {
    const init = (body: unknown): RequestInit => ({
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const { status, body } = await call('/api/sync', init({ from: '2026-02-01', to: '2026-02-03', project: 'Web' }));
    expect([status, body]).toEqual([202, { accepted: 1 }]);
    const told = await refused('/api/sync', 400, init({ from: '2026-02-31', project: 7, colour: 'red' }));
    expect(told.parameters?.map(({ name }) => name).sort()).toEqual(['colour', 'from', 'project', 'to']);
    await refused('/api/sync', 400, init({ from: '2026-02-03', to: '2026-02-01' }));
    const future = await refused('/api/sync', 400, init({ from: '2199-01-01', to: '2199-12-31' }));
    expect(future.parameters).toMatchObject([
      { name: 'from', message: expect.stringContaining('has begun') as string },
    ]);
    await refused('/api/sync', 400, init({ from: '2026-02-01', to: '2026-02-01', project: 'nobody' }));
    const asked = await api.services.db.selectFrom('sync_request').selectAll().execute();
    expect(asked).toMatchObject([{ source: 'Web', from_day: '2026-02-01', to_day: '2026-02-03' }]);
    await api.services.db.deleteFrom('sync_source').execute();
    const early = await refused('/api/sync', 503, init({ from: '2026-02-01', to: '2026-02-01' }));
    expect(early.kind).toBe('sync-not-started');
  });
});
