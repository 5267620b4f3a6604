import { getEventListeners } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createArgosClient } from './client.ts';
import type { ArgosClientSettings } from './client.ts';
import { fakeTiming } from './testing/fake-timing.ts';
import { sampleAnswer } from './testing/samples.ts';
import { body, bytes, json, startUpstream, status } from './testing/upstream.ts';
import type { Upstream } from './testing/upstream.ts';

const KEY = 'canary-Zk93-key';
let upstream: Upstream;
beforeAll(async () => {
  upstream = await startUpstream();
});
afterAll(() => upstream.close());

const clientWith = (settings: Partial<ArgosClientSettings> = {}) =>
  createArgosClient({
    baseUrl: `${upstream.url}/v3/`,
    apiKey: KEY,
    project: 'main',
    timing: fakeTiming(),
    ...settings,
  });
const once = { attempts: 1, baseMs: 1, capMs: 1, budgetMs: 1000 };

describe('retries', () => {
  it.each([
    [
      'wrong key',
      json({ traceId: 'x', errorCode: 'NOT_FOUND', message: 'faceAuth_project not found' }, 400),
      'wrong-key',
    ],
    ['refusal', json({ message: 'Forbidden' }, 403), 'wrong-key'],
    ['question not understood', json({ errorCode: 'BAD' }, 400), 'bad-request'],
    ['redirect', status(302, { location: 'http://example.invalid/' }), 'redirected'],
    ['encrypted answer', json({ data: 'c2VjcmV0' }), 'encrypted'],
  ])('do not happen after a %s', async (_, act, kind) => {
    upstream.plays(act);
    await expect(clientWith().list()).rejects.toMatchObject({ kind });
    expect(upstream.seen).toHaveLength(1);
  });

  it.each([
    ['fault documented as 400', json({ errorCode: 'error in processing data' }, 400)],
    ['500', status(500)],
    ['502 in HTML', body('<html>', {}, 502)],
    ['504', json({ message: 'Endpoint request timed out' }, 504)],
    ['429', json({ message: 'Too Many Requests' }, 429)],
    ['shape never seen', json({ items: [] })],
  ])('happen after a %s', async (_, act) => {
    upstream.plays(act, json(sampleAnswer('a')));
    expect((await clientWith().list()).received).toBe(1);
    expect(upstream.seen).toHaveLength(2);
  });

  it('wait at least as long as ARGOS asks, and tell whoever sets the pace', async () => {
    const timing = fakeTiming(0);
    const told: (number | null)[] = [];
    upstream.plays(status(429, { 'retry-after': '7' }), status(429), json([]));
    await clientWith({ timing, onSlowDown: (ms) => told.push(ms) }).list();
    expect(timing.pauses).toEqual([7000, 0]);
    expect(told).toEqual([7000, null]);
  });

  it('surface a pause that is longer than the budget', async () => {
    upstream.plays(status(429, { 'retry-after': '86400' }));
    await expect(clientWith().list()).rejects.toMatchObject({
      kind: 'slow-down',
      retryAfterMs: 86_400_000,
      status: 429,
    });
    expect(upstream.seen).toHaveLength(1);
  });
});

it('leaves an ARGOS that is down alone, over all questions', async () => {
  const timing = fakeTiming();
  const client = clientWith({ timing, retry: once, breaker: { failures: 2, openMs: 30_000 } });
  upstream.plays(status(500), status(500), json([]));
  await expect(client.list()).rejects.toMatchObject({ kind: 'argos-down' });
  await expect(client.image('a')).rejects.toMatchObject({ kind: 'argos-down' });
  await expect(client.get('a')).rejects.toMatchObject({ kind: 'paused', retryAfterMs: 30_000 });
  expect(upstream.seen).toHaveLength(2);
  timing.advance(30_000);
  expect((await client.list()).received).toBe(0);
});

describe('after an answer', () => {
  const endless = (head: string) =>
    bytes(`HTTP/1.1 ${head}\r\ncontent-length: 900000\r\n\r\n${'x'.repeat(70_000)}`, 'stay');

  it.each([
    ['of a redirect', endless('302 Found\r\nlocation: /'), {}],
    ['too large', endless('200 OK'), { caps: { listBytes: 100, imageBytes: 100 } }],
    ['of an error', endless('400 Bad Request'), {}],
  ])('that was not read to its end, %s, the connection is given up', async (_, act, settings) => {
    upstream.plays(act);
    await expect(clientWith(settings).list()).rejects.toThrow();
    await upstream.seen[0]?.closed;
  });

  it('nothing stays behind on a signal that lives as long as the process', async () => {
    const { signal } = new AbortController();
    upstream.plays(json([]), status(400));
    await clientWith().list({}, { signal });
    await expect(clientWith().list({}, { signal })).rejects.toThrow();
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });
});

describe('a caller who gives up', () => {
  it('before asking gets the reason back', async () => {
    upstream.plays(json([]));
    const reason = new Error('closed the page');
    await expect(clientWith().list({}, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(upstream.seen).toHaveLength(0);
  });

  it('in the middle gets the reason back, at once and without another attempt', async () => {
    const reason = new Error('closed the page');
    const caller = new AbortController();
    upstream.plays((_, response) => {
      response.writeHead(200, { 'content-length': '500' }).write('[');
      caller.abort(reason);
    });
    await expect(clientWith().list({}, { signal: caller.signal })).rejects.toBe(reason);
    expect(upstream.seen).toHaveLength(1);
  });

  it('while waiting for another attempt gets the reason back', async () => {
    const reason = new Error('closed the page');
    const caller = new AbortController();
    upstream.plays((_, response) => {
      response.writeHead(500).end();
    });
    const timing = fakeTiming();
    const sleep = () => {
      caller.abort(reason);
      return Promise.resolve();
    };
    const giveUp = { ...timing, sleep };
    await expect(clientWith({ timing: giveUp }).list({}, { signal: caller.signal })).rejects.toBe(reason);
    expect(upstream.seen).toHaveLength(1);
  });
});
