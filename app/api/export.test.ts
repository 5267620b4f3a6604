import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { ExportProgress } from '#lib/contract/export.ts';
import { problem } from '#lib/contract/problem.ts';
import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import { createExportRegistry } from '#lib/export/export-registry.ts';
import { openServices, replaceServices } from '#lib/http/services.ts';
import type { Services } from '#lib/http/services.ts';
import { openDatabase } from '#lib/store/database.ts';
import type { Db } from '#lib/store/database.ts';
import { call, headersOf, HOST, importRoutes, startApi } from './testing/call-api.ts';
import type { Api } from './testing/call-api.ts';

let api: Api;
/** Looks on from outside of the pool. */
let watcher: Db;
beforeAll(async () => {
  api = await startApi();
  watcher = openDatabase({ url: api.services.settings.databaseUrl ?? '', poolSize: 1 });
});
afterEach(() => {
  replaceServices(api.services);
});
afterAll(async () => {
  await watcher.destroy();
  await api.close();
});

/** Begins an export and leaves its body to be read. */
async function begin(query: string, init: RequestInit = {}): Promise<Response> {
  const route = (await importRoutes())['/api/export'];
  const request = new Request(`http://${HOST}/api/export?${query}`, { ...init, headers: headersOf() });
  const response = await route?.GET(request);
  if (!response) throw new Error('There is no such route.');
  return response;
}

const inTransaction = async (): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`.execute(watcher);
  return rows[0]?.count ?? -1;
};

const progressOf = async (exportId: string): Promise<ExportProgress> =>
  (await call(`/api/export/${exportId}`)).body as ExportProgress;

const ID = 'an-export-of-a-test-';

test('a file comes with its name and type, is not to be kept or changed, and tells how far it is', async () => {
  const { total } = (await call('/api/submissions?limit=1&project=Web')).body as SubmissionsAnswer;
  const answer = await call(`/api/export?format=csv&project=Web&from=2026-01-01&exportId=${ID}1`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
  expect(answer.headers.get('content-disposition')).toContain(
    'filename="faceauth_Web_2026-01-01_to_newest_Asia-Seoul.csv"',
  );
  expect(answer.headers.get('cache-control')).toBe('private, no-store, no-transform');
  const { total: filtered } = (await call('/api/submissions?limit=1&project=Web&from=2026-01-01'))
    .body as SubmissionsAnswer;
  expect(await progressOf(`${ID}1`)).toMatchObject({
    state: 'done',
    rows: filtered,
    total: filtered,
    bytes: answer.text.length,
    problem: null,
  });
  expect(filtered).toBeLessThanOrEqual(total);
});

test('asked for its headers alone, it holds nothing', async () => {
  const { status, headers, text } = await call(`/api/export?format=xlsx&exportId=${ID}2`, { method: 'HEAD' });
  expect([status, text]).toEqual([200, '']);
  expect(headers.get('content-disposition')).toContain('.xlsx"');
  await vi.waitFor(async () => expect(await inTransaction()).toBe(0));
  expect((await progressOf(`${ID}2`)).state).toBe('cancelled');
});

test.each(['csv', 'jsonl', 'xlsx'])('a reader of %s who leaves frees the connection', async (format) => {
  const id = `${ID}3-${format}`;
  const response = await begin(`format=${format}&exportId=${id}`);
  const reader = response.body?.getReader();
  expect((await reader?.read())?.done).toBe(false);
  expect(await inTransaction()).toBe(1);
  await reader?.cancel();
  await vi.waitFor(async () => expect(await inTransaction()).toBe(0));
  expect((await progressOf(id)).state).toBe('cancelled');
});

test('a query that takes long is cancelled in the database when the reader leaves', async () => {
  // Every row is looked at with a pause of its own: it would take minutes.
  await sql`create function slow(value text) returns text language plpgsql volatile as
    $$ begin perform pg_sleep(0.5); return value; end $$`.execute(watcher);
  await sql`alter table submission rename to submission_of_old`.execute(watcher);
  await sql`create view submission as select * from submission_of_old where slow(auth_id) is not null`.execute(watcher);
  const gone = new AbortController();
  try {
    const answer = begin(`format=csv&exportId=${ID}4`, { signal: gone.signal });
    await vi.waitFor(async () => expect(await inTransaction()).toBe(1));
    gone.abort();
    const response = await answer;
    await response.body?.cancel();
    await vi.waitFor(async () => expect(await inTransaction()).toBe(0), { timeout: 20_000 });
  } finally {
    await sql`drop view submission`.execute(watcher);
    await sql`alter table submission_of_old rename to submission`.execute(watcher);
  }
  expect((await progressOf(`${ID}4`)).state).toBe('cancelled');
});

test('cancelled by its id, it breaks off', async () => {
  const response = await begin(`format=jsonl&exportId=${ID}5`);
  const reader = response.body?.getReader();
  await reader?.read();
  const { status, body } = await call(`/api/export/${ID}5`, { method: 'DELETE' });
  expect([status, body]).toEqual([200, expect.objectContaining({ state: 'cancelled' })]);
  await expect(readOn(reader)).rejects.toMatchObject({ name: 'AbortError' });
  await vi.waitFor(async () => expect(await inTransaction()).toBe(0));
});

async function readOn(reader: ReadableStreamDefaultReader<Uint8Array> | undefined): Promise<void> {
  while (!(await reader?.read())?.done);
}

test('what fails in the middle breaks the answer off, and stands in the log and the progress, not in the file', async () => {
  await watcher.transaction().execute(async (trx) => {
    // The first rows wait for it, so that the export is in the middle whatever else this machine does.
    await sql`lock table policy_version in access exclusive mode`.execute(trx);
    const response = await begin(`format=csv-data&exportId=${ID}6`);
    const reader = response.body?.getReader();
    await reader?.read();
    const broken = expect(readOn(reader)).rejects.toMatchObject({ name: 'AbortError' });
    // Whoever restarts PostgreSQL does the same.
    const terminate = () =>
      sql`select pg_terminate_backend(pid) from pg_locks where relation = 'policy_version'::regclass and not granted`.execute(
        trx,
      );
    await vi.waitFor(async () => expect((await terminate()).rows).toHaveLength(1));
    await broken;
  });
  const told = await progressOf(`${ID}6`);
  expect([told.state, told.problem?.action]).toEqual(['failed', expect.stringMatching(/\w/u)]);
  expect(api.log.some((line) => /"operation":"exportSubmissions".*"method":"GET","status":500/u.test(line))).toBe(true);
});

test('a third at once is refused in words, to the caller and to whoever asks by its id', async () => {
  const running = await Promise.all([1, 2].map((number) => begin(`format=csv&exportId=${ID}7-${number}`)));
  const refused = await call(`/api/export?format=csv&exportId=${ID}7-3`);
  expect([refused.status, problem.parse(refused.body).kind]).toEqual([429, 'too-many-exports']);
  expect(refused.headers.get('retry-after')).toBe('10');
  expect(await progressOf(`${ID}7-3`)).toMatchObject({
    state: 'failed',
    problem: { title: 'Other exports are running' },
  });
  for (const { body } of running) await body?.cancel();
  expect((await call(`/api/export?format=csv&exportId=${ID}7-4`)).status).toBe(200);
  const again = await call(`/api/export?format=csv&exportId=${ID}7-4`);
  expect([again.status, problem.parse(again.body).kind]).toEqual([409, 'export-known']);
});

test('an export is its person’s: others neither know nor end it, and may use the same id', async () => {
  const response = await begin(`format=jsonl&exportId=${ID}9`);
  const reader = response.body?.getReader();
  await reader?.read();
  for (const method of ['GET', 'DELETE']) {
    const theirs = await call(`/api/export/${ID}9`, { as: 'lead', method });
    expect([theirs.status, problem.parse(theirs.body).kind]).toEqual([404, 'no-such-export']);
  }
  expect((await progressOf(`${ID}9`)).state).toBe('running');
  expect((await call(`/api/export?format=csv&exportId=${ID}9`, { as: 'lead' })).status).toBe(200);
  await reader?.cancel();
});

test('who asks for the progress before the file is told of it once it begins', async () => {
  const early = progressOf(`${ID}10`);
  const file = await begin(`format=csv&exportId=${ID}10`);
  expect((await early).exportId).toBe(`${ID}10`);
  await file.body?.cancel();
});

test('nobody knows an export that never began', async () => {
  for (const method of ['GET', 'DELETE']) {
    const { status, body } = await call('/api/export/never-begun-never-ended', { method });
    expect([status, problem.parse(body).kind]).toEqual([404, 'no-such-export']);
  }
});

test('where the database is away, that is said before anything begins', async () => {
  const settings = { ...api.services.settings, databaseUrl: 'postgresql://nobody@127.0.0.1:1/none' };
  const away: Services = { ...openServices(settings, api.services.log), exports: createExportRegistry() };
  replaceServices(away);
  const { status, body } = await call(`/api/export?format=csv&exportId=${ID}8`);
  expect([status, problem.parse(body).kind]).toEqual([503, 'database-down']);
  await away.db.destroy();
});

test.each([
  ['format=pdf', 'format'],
  ['', 'format'],
  ['format=csv&columns=colour', 'columns'],
  ['format=jsonl&columns=authId', 'columns'],
  ['format=csv&exportId=short', 'exportId'],
  ['format=csv&limit=5', 'limit'],
])('%j names %s', async (query, name) => {
  const { status, body } = await call(`/api/export?${query}`);
  expect([status, problem.parse(body).parameters?.map((each) => each.name)]).toEqual([400, [name]]);
});
