import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createArgosClient } from './client.ts';
import type { ArgosClientSettings } from './client.ts';
import { HOSTILE_STRINGS } from './testing/hostile-strings.ts';
import { fakeTiming } from './testing/fake-timing.ts';
import { CURSOR, sampleAnswer, sampleRecord } from './testing/samples.ts';
import { body, json, startUpstream, status } from './testing/upstream.ts';
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

describe('list', () => {
  it('asks with the key in a header, and adapts what comes', async () => {
    upstream.plays(json([{ faceAuth_projectId: 'p1', data: [sampleRecord()], nextPage_key: CURSOR }]));
    const page = await clientWith().list();
    expect(upstream.seen).toMatchObject([{ url: '/v3/faceauth', headers: { 'x-api-key': KEY } }]);
    expect(page).toMatchObject({ received: 1, nextCursor: CURSOR, quarantined: [] });
    expect(page.records[0]).toMatchObject({
      argosProjectId: 'p1',
      submission: { authId: 'sampleId1', projectId: 'p1' },
    });
  });

  it('encodes every parameter, and sends the cursor back as it came', async () => {
    upstream.plays(json([]));
    const cursor = { authId: 'a b&c=d+é/\u202e', createTime: '2025-10-02T02:15:17.554+09:00' };
    await clientWith().list({ startDate: '2025-10-01', endDate: '2025-10-02', count: 500, cursor });
    const url = new URL(upstream.seen[0]?.url ?? '', upstream.url);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      startDate: '2025-10-01',
      endDate: '2025-10-02',
      count: '500',
      nextKey_id: cursor.authId,
      nextKey_date: cursor.createTime,
    });
    expect(url.search).not.toContain('+');
  });

  it('refuses to ask with one date only', async () => {
    await expect(clientWith().list({ startDate: '2025-10-01' })).rejects.toThrow(TypeError);
  });

  it('does not trust the content type, and reads compressed answers', async () => {
    upstream.plays(
      body(gzipSync(JSON.stringify(sampleAnswer('a'))), { 'content-type': 'text/html', 'content-encoding': 'gzip' }),
    );
    expect((await clientWith().list()).received).toBe(1);
  });

  it('carries hostile text byte for byte', async () => {
    const short = HOSTILE_STRINGS.filter((text) => text.length <= 300 && text.trim() !== '');
    const records = HOSTILE_STRINGS.map((text, index) =>
      sampleRecord({ auth_id: `id-${index}`, reject_comment: [text] }),
    );
    const named = short.map((text) =>
      sampleRecord({ auth_id: text, kyc_submission_id: text, auth_status: text, submit_type: text, fail_code: [text] }),
    );
    upstream.plays(json([{ faceAuth_projectId: 'p', data: [...records, ...named] }]));
    const page = await clientWith().list();
    expect(page.quarantined).toEqual([]);
    HOSTILE_STRINGS.forEach((text, index) => {
      expect(page.records[index]?.submission.comments).toEqual(text.trim() === '' ? [] : [text]);
      expect(JSON.parse(page.records[index]?.raw ?? '')).toEqual(records[index]);
    });
    short.forEach((text, index) => {
      const submission = page.records[records.length + index]?.submission;
      expect(submission).toMatchObject({
        authId: text,
        kycSubmissionId: text,
        status: text,
        submitType: text,
        failCodes: [text],
      });
    });
  });
});

describe('get', () => {
  it.each(HOSTILE_STRINGS.filter((text) => text.length <= 300 && text.trim() !== ''))(
    'asks for %j and no other',
    async (authId) => {
      upstream.plays(json(sampleAnswer(authId)));
      expect(await clientWith().get(authId)).toMatchObject({ submission: { authId } });
      expect(new URL(upstream.seen[0]?.url ?? '', upstream.url).searchParams.get('authId')).toBe(authId);
    },
  );

  it('tries the other spelling once when the whole list comes, and remembers which worked', async () => {
    const client = clientWith();
    upstream.plays(json(sampleAnswer('x', 'y', 'z')), json(sampleAnswer('y')), json(sampleAnswer('z')));
    expect(await client.get('y')).toMatchObject({ submission: { authId: 'y' } });
    expect(await client.get('z')).toMatchObject({ submission: { authId: 'z' } });
    expect(upstream.seen.map(({ url }) => url)).toEqual([
      '/v3/faceauth?authId=y',
      '/v3/faceauth?auth_id=y',
      '/v3/faceauth?auth_id=z',
    ]);
  });

  it.each([[['x', 'y']], [['other']], [['y', 'y', 'x']]])(
    'never gives another record: both spellings list %j',
    async (ids) => {
      upstream.plays(json(sampleAnswer(...ids)));
      await expect(clientWith().get('y')).rejects.toMatchObject({ kind: 'bad-answer' });
      expect(upstream.seen).toHaveLength(2);
    },
  );

  it('takes a record listed twice alike for one, and unlike for an error', async () => {
    upstream.plays(json(sampleAnswer('y', 'y')));
    expect(await clientWith().get('y')).toMatchObject({ submission: { authId: 'y' } });
    upstream.plays(json([sampleRecord({ auth_id: 'y' }), sampleRecord({ auth_id: 'y', auth_status: 'approved' })]));
    await expect(clientWith().get('y')).rejects.toMatchObject({ kind: 'bad-answer' });
  });

  it.each([
    ['an empty list', json([])],
    ['an empty project', json([{ faceAuth_projectId: 'p', data: [] }])],
    ['an error that says so', json({ traceId: 't', errorCode: 'NOT_FOUND', message: 'auth_id not found' }, 400)],
    ['the same with 404', json({ traceId: 't', errorCode: 'NOT_FOUND', message: 'no such submission' }, 404)],
  ])('is null where ARGOS answers %s', async (_, act) => {
    upstream.plays(act);
    expect(await clientWith().get('nobody')).toBeNull();
  });

  it('gives a record that can not be read with its cause', async () => {
    upstream.plays(json([sampleRecord({ create_time: 'yesterday' })]));
    expect(await clientWith().get('sampleId1')).toMatchObject({
      authId: 'sampleId1',
      cause: expect.stringContaining('yesterday') as string,
    });
  });

  it('does not ask for what can not be asked for', async () => {
    upstream.plays(status(500));
    expect(await clientWith().get('\ud800')).toBeNull();
    expect(upstream.seen).toHaveLength(0);
  });

  it('does not take a wrong key for a missing record', async () => {
    upstream.plays(json({ traceId: 't', errorCode: 'NOT_FOUND', message: 'faceAuth_project not found' }, 400));
    await expect(clientWith().get('a')).rejects.toMatchObject({ kind: 'wrong-key' });
  });
});

describe('image', () => {
  const picture = Buffer.from([
    0xff,
    0xd8,
    0xff,
    0xe0,
    ...Array.from({ length: 500 }, (_, index) => (index * 37) % 256),
  ]);

  it('decodes bare base64', async () => {
    upstream.plays(body(picture.toString('base64')));
    expect(Buffer.from(await clientWith().image('a/b')).equals(picture)).toBe(true);
    expect(upstream.seen[0]?.url).toBe('/v3/faceauth/image?authId=a%2Fb');
  });

  it.each([
    ['404', json({ message: 'Not Found' }, 404)],
    ['NOT_FOUND', json({ traceId: 't', errorCode: 'NOT_FOUND', message: 'image not found' }, 400)],
    ['NOT_FOUND as a success', json({ traceId: 't', errorCode: 'NOT_FOUND', message: 'image not found' })],
    ['nothing', body('')],
  ])('says that an erased image is gone: %s', async (_, act) => {
    upstream.plays(act);
    await expect(clientWith().image('a')).rejects.toMatchObject({ kind: 'not-found', transient: false });
  });

  it('gives no bytes that are no picture', async () => {
    upstream.plays(body(Buffer.from('<script>').toString('base64')));
    await expect(clientWith({ retry: once }).image('a')).rejects.toMatchObject({ kind: 'bad-answer' });
  });

  it('has a cap of its own', async () => {
    upstream.plays(body(picture.toString('base64')));
    const client = clientWith({ caps: { listBytes: 1e6, imageBytes: 100 } });
    await expect(client.image('a')).rejects.toMatchObject({ kind: 'too-large' });
  });
});
