import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { AuditAnswer } from '#lib/contract/audit.ts';
import { operations } from '#lib/contract/operations.ts';
import type { Operation } from '#lib/contract/operation.ts';
import { problem } from '#lib/contract/problem.ts';
import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import type { SyncAnswer } from '#lib/contract/sync.ts';
import type { ViewsAnswer } from '#lib/contract/views.ts';
import { FIELDS } from '#lib/domain/permissions.ts';
import type { Role, SensitiveField, Showing } from '#lib/domain/permissions.ts';
import { beginSession, call, startApi } from './testing/call-api.ts';
import type { Api } from './testing/call-api.ts';
import { CANARIES, RECORDS, TEXTS } from './testing/canaries.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi({ rows: 60, days: 3 }, RECORDS);
});
afterAll(() => api.close());

const post = (path: string, body: unknown, init: { as?: Role | null; headers?: Record<string, string> } = {}) =>
  call(path, {
    as: 'auditor',
    ...init,
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...init.headers },
  });
const newest = async (act: string) => ((await call(`/api/audit?act=${act}&limit=1`)).body as AuditAnswer).items[0];
const REVEALS = '/api/submissions/masked-one/reveals';

describe('a reveal', () => {
  test('stands in the trail with its fields, and never with their values', async () => {
    const { status, body } = await post(REVEALS, { fields: ['comments', 'subject'] });
    expect([status, body]).toEqual([200, { subject: CANARIES.subject, comments: [CANARIES.comments] }]);
    expect(await newest('submission.revealed')).toMatchObject({
      actor: 'person:test-auditor',
      record: 'masked-one',
      project: 'project-web',
      outcome: 'done',
      detail: { revealed: ['comments', 'subject'] },
    });
    await post(REVEALS, { fields: ['raw'] });
    const trail = (await call('/api/audit?limit=500')).text;
    for (const field of TEXTS) expect(trail).not.toContain(CANARIES[field]);
  });

  test('of an image and of an export stand there, too', async () => {
    await call('/api/submissions/masked-one/image', { as: 'auditor' });
    expect((await newest('image.read'))?.detail).toMatchObject({ revealed: ['image'] });
    await call('/api/submissions/masked-one/image', { as: 'lead' });
    expect((await newest('image.read'))?.detail).not.toHaveProperty('revealed');
    await call('/api/export?format=csv&reveal=subject', { as: 'auditor' });
    expect((await newest('export.begun'))?.detail).toMatchObject({ revealed: ['subject'] });
    await call('/api/export?format=csv&reveal=subject', { as: 'lead' });
    expect((await newest('export.begun'))?.detail).toMatchObject({ revealed: [] });
  });

  test('that was refused stands there as refused, and gave nothing', async () => {
    const stranger = await post(REVEALS, { fields: ['raw'] }, { as: null });
    expect(stranger.status).toBe(401);
    expect(await newest('submission.revealed')).toMatchObject({ actor: 'nobody', outcome: 'refused' });
    const cookie = await beginSession(api.services, 'auditor', { id: 'of-branch', projects: ['Branch'] });
    const other = await post(REVEALS, { fields: ['raw'] }, { as: null, headers: { cookie } });
    expect(other.status).toBe(404);
    expect(await newest('submission.revealed')).toMatchObject({ actor: 'person:of-branch', outcome: 'failed' });
    const { quarantine } = (await call('/api/sync')).body as SyncAnswer;
    const broken = `/api/quarantine/${quarantine.find(({ authId }) => authId === 'masked-broken')?.id}/reveals`;
    const theirs = await post(broken, { fields: ['raw'] }, { as: null, headers: { cookie } });
    expect([theirs.status, problem.parse(theirs.body).kind]).toEqual([404, 'not-in-quarantine']);
    expect((await post(broken, { fields: ['raw'] })).status).toBe(200);
    expect(await newest('quarantined.revealed')).toMatchObject({ outcome: 'done', detail: { revealed: ['raw'] } });
    expect((await post('/api/quarantine/no-number/reveals', { fields: ['raw'] })).status).toBe(404);
  });

  test.each([{}, { fields: [] }, { fields: ['image'] }, { fields: 'raw' }, { fields: ['raw'], why: 'x' }])(
    'by %j is refused as wrong',
    async (body) => {
      expect((await post(REVEALS, body)).status).toBe(400);
    },
  );

  test('that the trail could not be told of gives nothing', async () => {
    await api.withoutAudit(async () => {
      for (const asked of [
        post(REVEALS, { fields: ['raw'] }),
        call('/api/export?format=csv&reveal=subject', { as: 'auditor' }),
      ]) {
        const { status, text } = await asked;
        expect(status).toBe(500);
        expect(TEXTS.filter((field) => text.includes(CANARIES[field]))).toEqual([]);
      }
    });
  });
});

describe('where the table of fields says otherwise', () => {
  const table = FIELDS as Record<SensitiveField, Record<Role, Showing>>;
  const before = structuredClone(table);
  afterEach(() => {
    for (const [field, roles] of Object.entries(before)) Object.assign(table[field as SensitiveField], roles);
  });

  test('what is withheld is not given on request either', async () => {
    for (const field of ['subject', 'image', 'raw'] as const) table[field].auditor = 'withheld';
    for (const asked of [
      post(REVEALS, { fields: ['comments', 'subject'] }),
      post('/api/quarantine/1/reveals', { fields: ['raw'] }),
      call('/api/submissions/masked-one/image', { as: 'auditor' }),
      call('/api/export?format=csv&reveal=subject', { as: 'auditor' }),
    ]) {
      const { status, body } = await asked;
      expect([status, problem.parse(body).kind]).toEqual([403, 'field-withheld']);
    }
    expect(await newest('submission.revealed')).toMatchObject({ outcome: 'refused' });
    expect((await post(REVEALS, { fields: ['comments'] })).status).toBe(200);
  });

  test('answers follow it', async () => {
    const held = async (): Promise<string[]> => {
      const { text } = await call('/api/submissions/masked-one', { as: 'reviewer' });
      return TEXTS.filter((field) => text.includes(CANARIES[field]));
    };
    expect(await held()).toEqual(['subject', 'comments']);
    table.raw.reviewer = 'shown';
    expect(await held()).toEqual(TEXTS);
    table.raw.reviewer = 'onRequest';
    table.comments.reviewer = 'onRequest';
    expect(await held()).toEqual(['subject']);
  });
});

describe('no filter tells what is masked', () => {
  const filtered = Object.values<Operation>(operations).filter(({ query }) => query && 'q' in query.shape);
  const REST: Record<string, string> = {
    countArrivals: '&since=2026-01-01T00:00:00Z',
    exportSubmissions: '&format=csv-data',
    getWhatIfSubjects: '&thresholds=similarity-80',
    listSubmissions: '&facets=true',
  };
  /** An answer without what differs from one moment to the next, or names the question. */
  const asked = async ({ id, path }: Operation, as: Role, q: string): Promise<string> => {
    const filled = path.replace('{authId}', 'masked-one');
    const { status, text } = await call(`${filled}?q=${encodeURIComponent(q)}${REST[id] ?? ''}`, { as });
    expect(status).toBe(200);
    return text
      .replaceAll(q, 'Q')
      .replaceAll(/"+(?:asOf|exportedAt|until|judgedAt|proofId|sha256|hash)"+:"+[^"]*"+/gu, '')
      .replaceAll(/sha256:[0-9a-f]{16}|"entries":\d+/gu, '');
  };
  const PARTS = [CANARIES.subject.slice(0, -1), CANARIES.subject.slice(0, 8), CANARIES.comments, 'canary 1d'];

  /** What is asked of erased records finds none unless there is one. */
  const erase = (erased: boolean) =>
    api.services.db.updateTable('submission').set({ erased }).where('auth_id', '=', 'masked-one').execute();
  afterEach(() => erase(false));

  test.each(filtered.map((operation) => [operation.id, operation] as const))('%s', async (id, operation) => {
    if (id === 'getRemains') await erase(true);
    for (const part of PARTS) {
      expect([part, await asked(operation, 'auditor', part)]).toEqual([
        part,
        await asked(operation, 'auditor', 'nothing like it'),
      ]);
      expect(await asked(operation, 'lead', part)).not.toBe(await asked(operation, 'lead', 'nothing like it'));
    }
    expect(await asked(operation, 'auditor', CANARIES.subject)).not.toBe(
      await asked(operation, 'auditor', 'nothing like it'),
    );
  });

  const total = async (query: string, as: Role): Promise<number> =>
    ((await call(`/api/submissions?${query}`, { as })).body as SubmissionsAnswer).total;

  test('what one knows already is found: ids, fail codes, a subject by its whole id', async () => {
    for (const as of ['auditor', 'lead'] as const) {
      expect(await total('q=masked-o', as)).toBe(1);
      expect(await total('q=occluded_F', as)).toBeGreaterThan(0);
      expect(await total('q=occluded_F', as)).toBe(await total('q=occluded_F', 'reviewer'));
      expect(await total(`q=${CANARIES.subject}`, as)).toBe(1);
      expect(await total(`subject=${CANARIES.subject}`, as)).toBe(1);
      expect(await total(`subject=${CANARIES.subject.slice(0, -1)}`, as)).toBe(0);
    }
  });

  test('nor does the number beside a pinned view', async () => {
    const query = new URLSearchParams({ q: CANARIES.comments, range: 'all' }).toString();
    const view = { name: 'Canary', path: '/submissions', query, pinned: true, shared: true };
    const made = await post('/api/views', view, { as: 'lead' });
    expect(made.status).toBe(201);
    const { id } = made.body as { id: string };
    const headers = { 'content-type': 'application/json' };
    const pin = { as: 'auditor', method: 'PATCH', body: JSON.stringify({ pinned: true }), headers } as const;
    expect((await call(`/api/views/${id}/place`, pin)).status).toBe(200);
    const counts = await Promise.all(
      (['lead', 'auditor'] as const).map(async (as) => {
        const { items } = (await call('/api/views', { as })).body as ViewsAnswer;
        return items.find(({ name }) => name === 'Canary')?.count;
      }),
    );
    expect(counts).toEqual([1, 0]);
  });
});
