import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { Operation } from '#lib/contract/operation.ts';
import { problem } from '#lib/contract/problem.ts';
import { readSettings } from '#lib/env.ts';
import { endpoint } from './endpoint.ts';
import { route } from './route.ts';
import { openServices, replaceServices } from './services.ts';

const KEY = 'canary-key-of-the-route';
const DATABASE_URL = 'postgresql://nobody:secret-word@127.0.0.1:1/none';
const log: string[] = [];
const services = openServices(
  readSettings({ ARGOS_API_KEY: KEY, DATABASE_URL }),
  pino({ level: 'trace' }, { write: (line: string) => void log.push(line) }),
);
beforeAll(() => {
  replaceServices(services);
});
beforeEach(() => {
  log.length = 0;
});
afterAll(async () => {
  replaceServices(null);
  await services.db.destroy();
});

const operation = {
  id: 'test',
  access: 'public',
  method: 'GET',
  path: '/api/{name}',
  summary: 'A test',
  params: z.object({ name: z.string() }),
  query: z.object({ q: z.string().optional() }),
  answer: z.object({ count: z.number() }),
} as const satisfies Operation;

async function ask(answer: () => unknown, init: RequestInit = {}): Promise<Response> {
  const { GET } = endpoint(route(operation, () => ({ body: answer() as { count: number } })));
  const request = new Request('http://localhost:3000/api/Anna%20Lee?q=Berta', {
    ...init,
    headers: { host: 'localhost:3000', authorization: 'Bearer far_canary' },
  });
  return GET(request, { params: Promise.resolve({ name: 'Anna Lee' }) });
}

test('fields that the contract does not name are kept back', async () => {
  const response = await ask(() => ({ count: 1, apiKey: KEY }));
  expect([response.status, await response.json()]).toEqual([200, { count: 1 }]);
});

test('an answer that is not what the contract says is not given, and the log says where', async () => {
  const response = await ask(() => ({ count: 'Anna Lee' }));
  expect([response.status, problem.parse(await response.json()).kind]).toEqual([500, 'internal']);
  expect(log.join('')).toContain('count (invalid_type)');
  expect(log.join('')).not.toContain('Anna');
});

test('an error that quotes keys or what was asked is logged without them', async () => {
  const response = await ask(() => {
    throw new Error(`no Anna Lee, no Berta, ${KEY}, ${DATABASE_URL}, far_canary`);
  });
  expect(JSON.stringify(await response.json())).not.toMatch(/Anna|Berta|canary/u);
  expect(log.join('')).toContain('no •••, no •••, •••, •••, •••');
  expect(log.join('')).not.toMatch(/Anna|Berta|canary|secret-word/u);
});

test('whoever has gone gets no words, and is no failure', async () => {
  const gone = new AbortController();
  const response = await ask(
    () => {
      gone.abort();
      throw new Error('aborted');
    },
    { signal: gone.signal },
  );
  expect([response.status, await response.text(), log.some((line) => line.includes('"level":50'))]).toEqual([
    499,
    '',
    false,
  ]);
});

test('a line of the log says which operation, and nothing of the address', async () => {
  await ask(() => ({ count: 1 }));
  expect(JSON.parse(log[0] ?? '')).toMatchObject({ operation: 'test', method: 'GET', status: 200, level: 20 });
  expect(log.join('')).not.toMatch(/Anna|Berta|api\//u);
});
