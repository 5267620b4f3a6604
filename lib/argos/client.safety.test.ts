import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createArgosClient } from './client.ts';
import type { ArgosClientSettings } from './client.ts';
import { fakeTiming } from './testing/fake-timing.ts';
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

describe('never', () => {
  it('follows a redirect: the key stays at home', async () => {
    const elsewhere = await startUpstream();
    elsewhere.plays(json([]));
    for (const code of [301, 302, 303, 307, 308]) {
      upstream.plays(status(code, { location: `${elsewhere.url}/v3/faceauth` }));
      await expect(clientWith().list()).rejects.toMatchObject({ kind: 'redirected', status: code });
    }
    expect(elsewhere.seen).toHaveLength(0);
    await elsewhere.close();
  });

  it.each([
    ['declared', body('x'.repeat(2000))],
    ['undeclared', bytes(`HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n${'x'.repeat(2000)}`, 'stay')],
    ['compressed', body(gzipSync('x'.repeat(1_000_000)), { 'content-encoding': 'gzip' })],
  ])('reads more than the cap, %s', async (_, act) => {
    upstream.plays(act);
    const client = clientWith({ caps: { listBytes: 1500, imageBytes: 1500 } });
    await expect(client.list()).rejects.toMatchObject({ kind: 'too-large', transient: false });
    expect(upstream.seen).toHaveLength(1);
  });

  it('needs the whole of a long error, nor its end', async () => {
    const endless = `HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n${'x'.repeat(100_000)}`;
    upstream.plays(bytes(endless, 'stay'));
    await expect(clientWith().list()).rejects.toMatchObject({ kind: 'bad-request', status: 400 });
  });

  it('says the key, even where ARGOS does', async () => {
    upstream.plays(json({ traceId: `t-${KEY}`, errorCode: 'BAD_KEY', message: `the key ${KEY} is bad` }, 400));
    const error: unknown = await clientWith()
      .list()
      .catch((reason: unknown) => reason);
    expect(JSON.stringify(error)).not.toContain(KEY);
    expect(error).toMatchObject({ traceId: 't-•••', message: expect.stringContaining('the key ••• is bad') as string });
  });

  it.each(['', 'a b', 'line\nend', 'schlüssel'])('takes the key %j, nor repeats it', (apiKey) => {
    expect(() => clientWith({ apiKey })).toThrow(/^The API key is empty, or contains [^:]*$/);
  });

  it.each(['', 'ftp://x', 'nonsense', 'https://user:secret@x/v3', 'https://x/v3?a=1', 'https://x/v3#a'])(
    'asks at %j',
    (baseUrl) => {
      expect(() => clientWith({ baseUrl })).toThrow(/^The base URL of ARGOS (?!.*secret)/);
    },
  );
});
