import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AuditAnswer, AuditVerdict } from '#lib/contract/audit.ts';
import { operations } from '#lib/contract/operations.ts';
import type { Operation } from '#lib/contract/operation.ts';
import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import type { ViewsAnswer } from '#lib/contract/views.ts';
import { call, startApi } from './testing/call-api.ts';
import type { Api } from './testing/call-api.ts';

let api: Api;
let authId: string;
let subject: string;

beforeAll(async () => {
  api = await startApi();
  const { items } = (await call('/api/submissions?limit=50&erased=false', { as: 'lead' })).body as SubmissionsAnswer;
  const item = items.find(({ kycSubmissionId }) => kycSubmissionId !== null);
  [authId, subject] = [item?.authId ?? '', item?.kycSubmissionId ?? ''];
});
afterAll(() => api.close());

async function trail(query = ''): Promise<AuditAnswer> {
  const { status, body } = await call(`/api/audit?limit=500${query}`);
  expect(status).toBe(200);
  return body as AuditAnswer;
}
const newest = async (act: string) => (await trail(`&act=${act}`)).items[0];

const json = (method: string, body?: unknown): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json', 'user-agent': 'a browser', 'x-faceauth-peer': '127.0.0.1' },
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
});

test('who reads a submission and its image stands in the trail, with which and from where', async () => {
  await call(`/api/submissions/${authId}`, json('GET'));
  await call(`/api/submissions/${authId}/image`);
  expect(await newest('submission.read')).toMatchObject({
    actor: 'person:test-administrator',
    role: 'administrator',
    record: authId,
    outcome: 'done',
    detail: { address: '127.0.0.1', agent: 'a browser', live: false },
  });
  expect((await newest('submission.read'))?.project).toMatch(/^project-/u);
  expect(await newest('image.read')).toMatchObject({ record: authId, outcome: 'done' });
});

test('what did not come about stands there as such', async () => {
  await call('/api/submissions/nothing-of-that-name');
  expect(await newest('submission.read')).toMatchObject({
    record: 'nothing-of-that-name',
    outcome: 'failed',
    detail: { status: 404, kind: 'not-found' },
  });
});

test('an export is told of before its first row, with its filter and its rows, and at its end', async () => {
  const { text } = await call(`/api/export?format=jsonl&subject=${subject}`);
  const rows = text.split('\n').filter((line) => line.includes('"authId"')).length;
  expect(rows).toBeGreaterThan(1);
  const [begun, ended] = [await newest('export.begun'), await newest('export.ended')];
  expect(begun).toMatchObject({ outcome: 'done', detail: { format: 'jsonl', rows } });
  expect(JSON.stringify(begun)).not.toContain(subject);
  expect(begun?.detail).toMatchObject({
    filter: { subject: expect.stringMatching(/^sha256:[\da-f]{16}$/u) as string },
  });
  expect(ended).toMatchObject({ record: begun?.record, outcome: 'done', detail: { state: 'done', rows } });
  expect(ended?.seq).toBeGreaterThan(begun?.seq ?? 0);
  const before = (await trail()).total;
  await call('/api/export?format=csv', { method: 'HEAD' });
  expect((await trail()).total).toBe(before + 1);
});

test('a change stands there as it was made, and one that was refused as refused', async () => {
  const view = {
    name: 'Of the trail',
    path: '/submissions',
    query: 'status=rejected',
    pinned: false,
    isDefault: false,
    shared: true,
  };
  const made = (await call('/api/views', json('POST', view))).body as { id: string; version: number };
  expect(await newest('view.created')).toMatchObject({ record: made.id, detail: { viewName: 'Of the trail' } });
  await call(`/api/views/${made.id}`, json('PATCH', { version: made.version, name: 'Renamed' }));
  expect(await newest('view.changed')).toMatchObject({ record: made.id, detail: { viewName: 'Renamed' } });
  await call(`/api/views/${made.id}`, json('PATCH', { version: made.version, name: 'Too late' }));
  expect(await newest('view.changed')).toMatchObject({ outcome: 'failed', detail: { status: 409 } });
  await call(`/api/views/${made.id}`, json('PATCH', { version: 2, shared: false }));
  // What is somebody's own is theirs alone.
  const own = await newest('view.taken-back');
  expect([own?.record, own?.detail]).toEqual([made.id, expect.objectContaining({ shared: false })]);
  expect(JSON.stringify(own)).not.toMatch(/Renamed|status=rejected/u);
  await call(`/api/views/${made.id}`, json('PATCH', { version: 3, shared: true }));
  expect(await newest('view.shared')).toMatchObject({ record: made.id, detail: { shared: true, viewName: 'Renamed' } });
  await call(`/api/views/${made.id}/place`, json('PATCH', { pinned: true }));
  expect(await newest('view.placed')).toMatchObject({ record: made.id, detail: { pinned: true, isDefault: false } });
  await call(`/api/views/${made.id}?version=4`, json('DELETE'));
  expect(await newest('view.deleted')).toMatchObject({ record: made.id, outcome: 'done' });
  await call('/api/sync', json('POST', { from: '2026-03-01', to: '2026-03-02' }));
  expect(await newest('sync.requested')).toMatchObject({ outcome: 'done', detail: { from: '2026-03-01' } });
});

test('who reads the trail stands in it, too', async () => {
  const first = await trail('&outcome=refused');
  const { items } = await trail('&act=audit.read');
  expect(items[1]?.detail).toMatchObject({ filter: { outcome: ['refused'] } });
  expect(items[0]?.seq).toBeGreaterThan(first.head.seq);
});

test('the trail is filtered and comes page by page, each entry once', async () => {
  const all = await trail();
  expect(all.items).toHaveLength(all.total);
  expect(all.items.map(({ seq }) => seq)).toEqual(Array.from({ length: all.total }, (_, index) => all.total - index));
  expect(all.acts).toEqual([...new Set(all.items.map(({ act }) => act))].sort());
  const seen: number[] = [];
  for (let cursor: number | null = all.head.seq + 1; cursor !== null;) {
    const { body } = await call(`/api/audit?limit=3&cursor=${cursor}`);
    const page = body as AuditAnswer;
    seen.push(...page.items.map(({ seq }) => seq));
    cursor = page.nextCursor;
  }
  expect(seen).toEqual(all.items.map(({ seq }) => seq));
  const ofRecord = await trail(`&record=${authId}`);
  expect(ofRecord.items).toEqual(all.items.filter(({ record }) => record === authId));
  expect((await trail('&from=2020-01-01&to=2020-01-02')).total).toBe(0);
  expect((await call('/api/audit?from=2026-02-02&to=2026-02-01')).status).toBe(400);
});

test('the trail holds, and its export is what the verifier reads', async () => {
  const { body } = await call('/api/audit/verification');
  expect((body as AuditVerdict).firstBad).toBeNull();
  const { text, headers } = await call('/api/audit/export');
  expect(headers.get('content-disposition')).toMatch(/audit-trail_.*\.jsonl/u);
  const [header, ...lines] = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(header).toMatchObject({ kind: 'faceauth-review-audit-trail', entries: lines.length });
  expect(lines.at(-1)?.['hash']).toBe(header?.['hash']);
  expect(await newest('audit.exported')).toMatchObject({ outcome: 'done' });
});

test('where the trail can’t be written nothing is shown and nothing is done', async () => {
  const { items: views } = (await call('/api/views')).body as ViewsAnswer;
  const before = (await trail()).total;
  await api.withoutAudit(async () => {
    const read = await call(`/api/submissions/${authId}`);
    expect(read.status).toBe(500);
    expect(read.text).not.toContain(subject);
    expect((await call(`/api/submissions/${authId}/image`)).status).toBe(500);
    expect((await call('/api/export?format=csv')).status).toBe(500);
    const view = { name: 'Never', path: '/submissions', query: '', pinned: false, isDefault: false };
    expect((await call('/api/views', json('POST', view))).status).toBe(500);
  });
  expect(((await call('/api/views')).body as ViewsAnswer).items).toEqual(views);
  expect((await trail()).total).toBe(before + 1);
});

test('every change, and every reading of one record, is told of', () => {
  const silent = Object.values<Operation>(operations)
    .filter(({ audit }) => audit === undefined)
    .map(({ id, method }) => ({ id, method }));
  expect(silent.filter(({ method }) => method !== 'GET').map(({ id }) => id)).toEqual([
    // Sends a browser to the provider; looks at a link without using it; is told of by the database, with the erasing; browsers send it.
    ...['beginSingleSignOn', 'readLink', 'forgetPerson', 'reportBlocked'],
  ]);
  expect(silent.flatMap(({ id, method }) => (method === 'GET' ? [id] : [])).sort()).toEqual(
    [
      ...['getAccount', 'getSession', 'listOwnTokens', 'listPeople', 'listTokens'],
      ...[
        'countArrivals',
        'getExploration',
        'getExport',
        'getLive',
        'getOpenApi',
        'getOverview',
        'getReady',
        'getSync',
      ],
      // Counts and lists, which tell of nobody by themselves.
      ...[
        'getAttention',
        'getAlarm',
        'getErasures',
        'getNearMisses',
        'getPolicyLedger',
        'getReconciliation',
        'getRemains',
        'getWhatIf',
        'getWhatIfSubjects',
        'listAlarms',
        'listSubjects',
      ],
      ...['listSubmissions', 'listViews', 'locateSubmission'],
    ].sort(),
  );
});

test('strangers do not make the trail grow for ever', async () => {
  const total = async () => ((await call('/api/audit?act=image.read')).body as AuditAnswer).total;
  const before = await total();
  for (let index = 0; index < 40; index += 1)
    expect((await call('/api/submissions/x/image', { as: null })).status).toBe(401);
  expect(await total()).toBe(before + 20);
});
