import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { operations } from '#lib/contract/operations.ts';
import { problem } from '#lib/contract/problem.ts';
import { openServices, replaceServices } from '#lib/http/services.ts';
import { call, CANARY, HOST, importRoutes, PUBLIC_URL, startApi } from './testing/call-api.ts';
import type { Answered, Api } from './testing/call-api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi({ rows: 60, days: 3 });
});
afterAll(() => api.close());

const all = Object.values(operations);
const VIEW_ID = '3f2b8c1e-7a64-4a0e-9c55-1d2e3f405162';
const pathOf = (path: string): string => path.replace('{authId}', 'some%20id').replace(/\{\w+\}/u, VIEW_ID);
const send = (path: string, method: string, headers: Record<string, string>): Promise<Answered> => {
  const body = ['POST', 'PATCH'].includes(method)
    ? JSON.stringify({ from: '2026-03-01', to: '2026-03-01' })
    : undefined;
  // Signing out is one of the calls: it shall not be the administrator's session that ends.
  // So that a subject's page is asked for by who is shown subjects.
  const lower = path.startsWith('/api/session') || path.startsWith('/api/subjects/');
  const as = lower ? 'reviewer' : 'administrator';
  return call(pathOf(path), { as, method, body, headers: { 'content-type': 'application/json', ...headers } });
};

describe.each(all.map(({ method, path }) => [method, path] as const))('%s %s', (method, path) => {
  test.each([
    'evil.example',
    'localhost',
    'localhost:3001',
    'localhost:3000.evil.example',
    'review.example.com:8443',
    'review.example.com.',
    '169.254.169.254',
    '',
  ])('refuses the host %s', async (host) => {
    const { status, body } = await send(path, method, { host, 'x-forwarded-host': HOST });
    expect([status, problem.parse(body).kind]).toEqual([421, 'unknown-host']);
  });

  test.each<Record<string, string>>([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost:3001' },
    { origin: 'http://review.example.com' },
    { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' },
    { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
    { 'sec-fetch-site': 'cross-site', origin: `http://${HOST}` },
  ])('refuses a foreign page: %j', async (headers) => {
    const { status, body } = await send(path, method, headers);
    expect([status, problem.parse(body).kind]).toEqual([403, 'foreign-origin']);
  });

  test.each<Record<string, string>>([
    {},
    { host: 'LOCALHOST:3000' },
    { host: '127.0.0.1:3000' },
    { host: '[::1]:3000' },
    { host: 'review.example.com', origin: PUBLIC_URL, 'sec-fetch-site': 'same-origin' },
    { host: 'review.example.com:443' },
    { origin: `http://${HOST}` },
    { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' },
  ])('takes what is our own: %j', async (headers) => {
    expect((await send(path, method, headers)).status).not.toBeOneOf([403, 421]);
  });
});

test('past the proxy that is named nobody gets in but probes, which learn nothing', async () => {
  const from = (peer: string) => ({ 'x-faceauth-peer': peer });
  const behind = { ...api.services.settings, trustedProxies: ['10.0.0.5'] };
  replaceServices({ ...api.services, settings: behind });
  for (const { path, method, access } of all) {
    const past = await send(path, method, from('192.0.2.9'));
    if (access === 'public') expect([path, past.status]).not.toEqual([path, 403]);
    else expect([path, problem.parse(past.body).kind]).toEqual([path, 'past-the-proxy']);
    for (const peer of ['10.0.0.5', '127.0.0.1', '::1']) {
      const { status, body } = await send(path, method, from(peer));
      if (status === 403) expect(problem.parse(body).kind).not.toBe('past-the-proxy');
    }
  }
  replaceServices({ ...api.services, settings: { ...behind, trustedProxies: [], plainHttp: true } });
  expect((await send('/api/overview', 'GET', from('192.0.2.9'))).status).toBe(200);
  replaceServices(api.services);
});

test('a link from elsewhere may be followed, and a post may not', async () => {
  const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
  expect((await send('/api/overview', 'GET', link)).status).toBe(200);
  expect((await send('/api/overview', 'GET', { ...link, 'sec-fetch-site': 'none' })).status).toBe(200);
  expect((await send('/api/sync', 'POST', link)).status).toBe(403);
  expect((await send('/api/sync', 'POST', { ...link, 'sec-fetch-site': 'none' })).status).toBe(403);
});

test('every method at every address is guarded, and offered or refused in words', async () => {
  for (const [path, methods] of Object.entries(await importRoutes())) {
    const offered = all.filter((operation) => operation.path === path).map(({ method }) => method as string);
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const) {
      expect((await send(path, method, { host: 'evil.example' })).status).toBe(421);
      const { status, headers, text, body } = await send(path, method, {});
      if (offered.includes(method)) expect(status).not.toBe(405);
      else if (method === 'HEAD' && offered.includes('GET')) expect([status === 405, text]).toEqual([false, '']);
      else if (method === 'OPTIONS') expect([status, text]).toEqual([204, '']);
      else expect([status, problem.parse(body).kind]).toEqual([405, 'method-not-offered']);
      if (status === 405 || method === 'OPTIONS') {
        for (const each of offered) expect(headers.get('allow')?.split(', ')).toContain(each);
      }
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
    expect(Object.keys(methods)).toEqual(expect.arrayContaining(['GET', 'OPTIONS']));
  }
});

test('where there is nothing, that is said in words, to those who may ask', async () => {
  const methods = await import('./[...path]/route.ts');
  for (const [method, handle] of Object.entries(methods)) {
    const to = (host: string) => handle(new Request(`http://${HOST}/api/nothing`, { method, headers: { host } }));
    expect((await to('evil.example')).status).toBe(421);
    const response = await to(HOST);
    expect([response.status, response.headers.get('cache-control')]).toEqual([404, 'private, no-store']);
    const text = await response.text();
    if (method !== 'HEAD') expect(problem.parse(JSON.parse(text)).kind).toBe('no-such-address');
  }
});

test('every answer bears its headers and an id of ours', async () => {
  const ids = new Set<string | null>();
  for (const host of [HOST, 'evil.example']) {
    for (const { path, method } of all) {
      const { headers } = await send(path, method, { host, 'x-request-id': 'mine' });
      ids.add(headers.get('x-request-id'));
      expect(Object.fromEntries(headers)).toMatchObject({
        'cache-control': expect.stringMatching(/^private, no-store(, no-transform)?$/u) as string,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
        'content-security-policy': expect.stringContaining("default-src 'none'") as string,
        'strict-transport-security': 'max-age=31536000; includeSubDomains',
      });
    }
  }
  expect([ids.size, ids.has('mine')]).toEqual([all.length * 2, false]);
});

test('the key is in no answer and in no log, and the log names nobody', async () => {
  const [item] = ((await call('/api/submissions?limit=1&project=Web')).body as { items: { authId: string }[] }).items;
  const authId = item?.authId ?? '';
  const { apiKey } = api.services.settings.projects[0] ?? { apiKey: '' };
  expect(apiKey).toContain(CANARY);
  const answers: Answered[] = [];
  const paths = all.filter(({ method }) => method === 'GET').map(({ path }) => path.replace('{authId}', authId));
  for (const path of [...paths, `/api/submissions/${authId}?live=1`, `/api/faceauth?project=Web&authId=${authId}`]) {
    for (const fault of [null, 'wrong-key', 'redirect', '502-html', 'reset']) {
      if (fault !== null) {
        const armed = JSON.stringify({ kind: fault, match: {}, times: 3 });
        await fetch(`${api.simulator.controlUrl}/faults`, { method: 'POST', body: armed });
      }
      answers.push(await call(path));
      await fetch(`${api.simulator.controlUrl}/faults`, { method: 'DELETE' });
    }
  }
  answers.push(
    await call(`/api/submissions?q=${apiKey}&limit=0`),
    await call(`/api/submissions/${authId}?${apiKey}=1`),
  );
  for (const { text, headers } of answers.slice(0, -2)) {
    expect(text + JSON.stringify([...headers])).not.toContain(CANARY);
  }
  const log = api.log.join('');
  expect(api.log.length).toBeGreaterThan(answers.length);
  expect(log).not.toContain(CANARY);
  expect(log).not.toContain(authId);
  expect(log).not.toContain(api.services.settings.databaseUrl);
});

test('an error that nobody foresaw says nothing of itself, and stands in the log without what was asked', async () => {
  const { db } = api.services;
  const broken = { ...api.services, db: null };
  replaceServices(broken as unknown as typeof api.services);
  const { status, body, headers, text } = await call('/api/submissions?q=very-personal');
  replaceServices({ ...api.services, db });
  expect([status, problem.parse(body).kind]).toEqual([500, 'internal']);
  expect(text).not.toMatch(/TypeError|\.ts|node_modules/u);
  const line = api.log.find((each) => each.includes(headers.get('x-request-id') ?? '-'));
  expect(line).toContain('TypeError');
  expect(line).not.toContain('very-personal');
});

test('a database that is gone is told in words, by every route that needs it', async () => {
  const databaseUrl = 'postgresql://nobody:secret-word@127.0.0.1:1/none';
  const gone = openServices({ ...api.services.settings, databaseUrl }, api.services.log);
  replaceServices(gone);
  for (const path of ['/api/submissions', '/api/overview', '/api/submissions/x', '/api/sync', '/api/views']) {
    const { status, body, text } = await call(path);
    expect([path, status, problem.parse(body).kind]).toEqual([path, 503, 'database-down']);
    expect(text).not.toContain('secret-word');
  }
  const ready = await call('/api/health/ready');
  expect([ready.status, ready.body]).toEqual([
    503,
    { status: 'notReady', checks: [{ name: 'database', ok: false, detail: expect.any(String) as string }] },
  ]);
  expect((await call('/api/health/live')).status).toBe(200);
  replaceServices(api.services);
  await gone.db.destroy();
  expect(api.log.join('')).not.toContain('secret-word');
});

test('settings that can not be used are told to the operator, not to the caller', async () => {
  const written: string[] = [];
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((line) => written.push(String(line)) > 0);
  vi.stubEnv('DATABASE_URL', '');
  replaceServices(null);
  const { status, body, text } = await call('/api/sync');
  spy.mockRestore();
  vi.unstubAllEnvs();
  replaceServices(api.services);
  expect([status, problem.parse(body).kind]).toEqual([503, 'bad-settings']);
  expect(text).not.toContain('DATABASE_URL');
  expect(written.join('')).toContain('DATABASE_URL is not set');
});
