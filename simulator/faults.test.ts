import { Agent, get } from 'node:http';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { FAULTS } from './fault-kinds.ts';
import type { Simulator } from './server.ts';
import { startSimulator } from './server.ts';
import { ask, command, envelopesOf, SMALL } from './testing/list-all.ts';

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator({ ...SMALL, shortPages: 0, emptyPages: 0 });
});
afterAll(() => simulator.close());
afterEach(() => fetch(`${simulator.controlUrl}/faults`, { method: 'DELETE' }));

const LIST = '/faceauth?count=100';
const arm = async (fault: Record<string, unknown>): Promise<string> => {
  const response = await command(simulator, '/faults', { match: {}, ...fault });
  expect(response.status).toBe(201);
  return ((await response.json()) as { id: string }).id;
};

/** What a client sees: status, type and text, or in which word of the error's causes it ended. */
const see = async (path = LIST): Promise<{ status: number; type: string; text: string; headers: Headers } | string> => {
  try {
    const response = await ask(simulator, path);
    const { status, headers } = response;
    return { status, type: headers.get('content-type') ?? '', text: await response.text(), headers };
  } catch (error) {
    const { cause } = error as { cause?: { code?: string; message?: string } };
    return cause?.code ?? cause?.message ?? String(error);
  }
};

const ANSWERS: [keyof typeof FAULTS, number, string, RegExp][] = [
  ['429', 429, 'application/json', /Too Many Requests/],
  ['500', 500, 'application/json', /Internal server error/],
  ['502-html', 502, 'text/html', /^<html>/],
  ['503', 503, 'application/json', /"Message"/],
  ['504', 504, 'application/json', /timed out/],
  ['413', 413, 'application/json', /Too Long/],
  ['cut-json', 200, 'application/json', /^\[\{"faceAuth_projectId".*[^\]]$/],
  ['empty-list', 200, 'application/json', /^\[\{"data":\[\]\}\]$/],
  ['wrong-json', 200, 'application/json', /^\{"records":\[\]\}$/],
  ['not-json', 200, 'application/json', /^\[\{ data: /],
  ['200-error', 200, 'application/json', /error in processing data/],
  ['encrypted', 200, 'application/json', /^\{"data":"[\w+/=]+"\}$/],
  ['redirect', 302, 'application/json', /^\{\}$/],
  ['wrong-key', 400, 'application/json', /faceAuth_project not found/],
  ['forbidden', 403, 'application/json', /^\{"message":"Forbidden"\}$/],
  ['not-allowed', 403, 'application/json', /not authorized.*explicit deny/],
  ['processing', 400, 'application/json', /^\{"errorCode":"error in processing data"\}$/],
];

test.each(ANSWERS)('%s answers %i', async (kind, status, type, text) => {
  await arm({ kind });
  expect(await see()).toMatchObject({ status, type, text: expect.stringMatching(text) as string });
  expect(await see()).toMatchObject({ status: 200, text: expect.stringMatching(/\}\]$/) as string });
});

test.each([
  ['reset', 'ECONNRESET'],
  ['truncated', 'UND_ERR_SOCKET'],
  ['bad-length', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH'],
])('%s breaks the connection', async (kind, code) => {
  await arm({ kind });
  expect(await see()).toBe(code);
  expect(await see()).toMatchObject({ status: 200 });
});

test.each(['slow', 'stalled', 'slow-close'])('%s gives the right answer late', async (kind) => {
  const right = await (await ask(simulator, LIST)).text();
  await arm({ kind, ms: 300 });
  const began = performance.now();
  expect(await see()).toMatchObject({ status: 200, text: right });
  expect(performance.now() - began).toBeGreaterThan(290);
});

test.each(['slow', 'stalled', 'slow-close', 'oversized'])('%s: a client that gives up harms nobody', async (kind) => {
  await arm({ kind, ms: 60 });
  const response = ask(simulator, LIST, { signal: AbortSignal.timeout(20), headers: { 'x-api-key': 'simulator' } });
  await expect(response.then((answer) => answer.text())).rejects.toThrow(/abort/);
  // The next one begins after the fault has run its course.
  await arm({ kind: 'slow', ms: 100 });
  expect(await see()).toMatchObject({ status: 200 });
});

test('oversized goes on for as many bytes as wanted', async () => {
  await arm({ kind: 'oversized', bytes: 3_000_000 });
  const seen = await see();
  expect(typeof seen === 'string' ? seen : seen.text.length).toBeGreaterThan(3_000_000);
});

test('a repeated key leads back to the page it came from', async () => {
  const [page] = envelopesOf(await (await ask(simulator, LIST)).json());
  const { authId = '', createTime = '' } = page?.nextPage_key ?? {};
  await arm({ kind: 'repeated-key', match: { laterPage: true } });
  const next = await ask(simulator, `${LIST}&nextKey_id=${authId}&nextKey_date=${createTime}`);
  const [later] = envelopesOf(await next.json());
  expect(later?.nextPage_key).toEqual({ authId, createTime });
  expect(later?.data).toHaveLength(100);
});

test('every kind is among those tested here', () => {
  const tested = [...ANSWERS.map(([kind]) => kind), 'reset', 'truncated', 'bad-length'];
  tested.push('slow', 'stalled', 'slow-close', 'oversized', 'repeated-key');
  expect(tested.toSorted()).toEqual(Object.keys(FAULTS).toSorted());
});

test('a 429 says when to come back', async () => {
  await arm({ kind: '429', retryAfter: 7 });
  const seen = await see();
  expect(typeof seen === 'string' ? seen : seen.headers.get('retry-after')).toBe('7');
});

test('a fault strikes the requests it was armed for, as often as it was armed, and can be disarmed', async () => {
  const id = await arm({ kind: '500', times: null, match: { startDate: '2026-02-10', endDate: '2026-02-11' } });
  const status = async (path: string): Promise<unknown> => (await ask(simulator, path)).status;
  expect(await status('/faceauth?startDate=2026-02-11&endDate=2026-02-20')).toBe(500);
  expect(await status('/faceauth?startDate=2026-02-12&endDate=2026-02-20')).toBe(200);
  expect(await status('/faceauth?startDate=2026-02-01&endDate=2026-02-10')).toBe(500);
  expect(await status('/faceauth')).toBe(500);
  expect(await status('/faceauth?authId=abc')).toBe(200);
  await fetch(`${simulator.controlUrl}/faults/${id}`, { method: 'DELETE' });
  expect(await status('/faceauth')).toBe(200);

  await arm({ kind: '503', times: 2, match: { authId: 'abc' } });
  const path = '/faceauth?authId=abc';
  expect([await status('/faceauth?authId=x'), await status(path), await status(path), await status(path)]).toEqual([
    200, 503, 503, 200,
  ]);
  await arm({ kind: '504', match: { path: '/faceauth/image' } });
  expect([await status('/faceauth'), await status('/faceauth/image?authId=abc')]).toEqual([200, 504]);
});

test('a fault can wait for a connection that has answered before', async () => {
  await arm({ kind: 'reset', times: null, match: { reused: true } });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const status = (): Promise<unknown> =>
    new Promise((resolve, reject) => {
      get(`${simulator.url}${LIST}`, { agent }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode));
      }).on('error', reject);
    });
  expect(await status()).toBe(403);
  await expect(status()).rejects.toMatchObject({ code: 'ECONNRESET' });
  agent.destroy();
});

test('an erasure that fails has not happened; one whose answer is lost has', async () => {
  const [page] = envelopesOf(await (await ask(simulator, '/faceauth?count=3')).json());
  const [first, second] = (page?.data ?? []) as { auth_id: string }[];
  const erase = async (authId = ''): Promise<string> => {
    const response = await ask(simulator, `/faceauth?authId=${authId}`, { method: 'DELETE' });
    return response.text().catch(() => 'lost');
  };
  const isErased = async (authId = ''): Promise<boolean> =>
    (await (await ask(simulator, `/faceauth?authId=${authId}`)).text()).includes('"delete_check":true');
  await arm({ kind: '500', match: { method: 'DELETE' } });
  await erase(first?.auth_id);
  expect(await isErased(first?.auth_id)).toBe(false);
  await arm({ kind: 'truncated', match: { method: 'DELETE' } });
  expect(await erase(second?.auth_id)).toBe('lost');
  expect(await isErased(second?.auth_id)).toBe(true);
});

test.each([
  [{ kind: 'nonsense', match: {} }, /kind must be one of .*slow, /],
  [{ kind: '500' }, /match must say which requests/],
  [{ kind: '500', match: { window: 1 } }, /match knows startDate.*not window/],
  [{ kind: '500', match: { startDate: '2026-02-10' } }, /belong together/],
  [{ kind: '500', match: { startDate: '2026-02-30', endDate: '2026-03-01' } }, /startDate must be a day/],
  [{ kind: '500', match: {}, times: -1 }, /times must be a number/],
])('a fault that makes no sense is refused in words: %j', async (fault, message) => {
  const response = await command(simulator, '/faults', fault);
  expect(response.status).toBe(400);
  expect(await response.text()).toMatch(message);
});
