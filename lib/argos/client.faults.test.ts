import { setImmediate } from 'node:timers/promises';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createArgosClient } from './client.ts';
import type { ArgosClient } from './client.ts';
import { ArgosError } from './errors.ts';
import type { ArgosErrorKind } from './errors.ts';
import { BROKEN_JSON } from './testing/broken-json.ts';
import { fakeTiming } from './testing/fake-timing.ts';
import { sampleAnswer, sampleRecord } from './testing/samples.ts';
import { body, bytes, json, startUpstream } from './testing/upstream.ts';
import type { Act, Upstream } from './testing/upstream.ts';

const KEY = 'canary-Zk93-key-never-to-be-seen';
const GOOD = JSON.stringify(sampleAnswer('a', 'b'));
const HALF = GOOD.slice(0, GOOD.length / 2);
const HTML = '<html><body>502 Bad Gateway</body></html>';
const FAILURE = JSON.stringify({ traceId: 't-1', errorCode: 'INTERNAL', message: 'error in processing data' });

const head = (length: number | null) =>
  `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n${length === null ? 'connection: close' : `content-length: ${length}`}\r\n\r\n`;

interface Fault {
  kind: ArgosErrorKind;
  /** Before any byte of the answer, or in place of it. */
  atOnce: Act;
  /** After a sound head and half of a sound body. */
  midBody: Act;
  /** Where the two differ. */
  midBodyKind?: ArgosErrorKind;
}

const FAULTS: Record<string, Fault> = {
  latency: { kind: 'timeout', atOnce: bytes('', 'stay'), midBody: bytes(head(GOOD.length) + HALF, 'stay') },
  reset: { kind: 'connection-lost', atOnce: bytes('', 'reset'), midBody: bytes(head(GOOD.length) + HALF, 'reset') },
  // The end of the body is the end of the connection, and that does not come.
  'slow close': { kind: 'timeout', atOnce: bytes(head(null), 'stay'), midBody: bytes(head(null) + GOOD, 'stay') },
  truncated: {
    kind: 'connection-lost',
    atOnce: bytes('HTTP/1.1 200 O', 'close'),
    midBody: bytes(head(null) + HALF, 'close'),
    midBodyKind: 'bad-answer',
  },
  'bad length': {
    kind: 'connection-lost',
    atOnce: bytes(head(GOOD.length + 50) + GOOD, 'close'),
    midBody: bytes(head(HALF.length) + GOOD, 'close'),
    midBodyKind: 'bad-answer',
  },
  HTML: { kind: 'bad-answer', atOnce: body(HTML), midBody: body(HALF + HTML) },
  'wrong JSON': { kind: 'bad-answer', atOnce: json({ hello: [1, 2] }), midBody: body(`${HALF}]]}}`) },
  '200 with an error': {
    kind: 'argos-down',
    atOnce: body(FAILURE),
    midBody: body(HALF + FAILURE),
    midBodyKind: 'bad-answer',
  },
};

// One for each test: connections are pooled by address, and a pool with dead ones in it opens new ones.
let upstream: Upstream;
beforeEach(async () => {
  upstream = await startUpstream();
});
afterEach(() => upstream.close());

/** Short where the fault is silence: nothing else ends that. */
function clientWith(attempts: number, deadlineMs = 10_000) {
  const timing = fakeTiming();
  const retry = { attempts, baseMs: 100, capMs: 1000, budgetMs: 60_000 };
  const client = createArgosClient({
    baseUrl: upstream.url,
    apiKey: KEY,
    project: 'p',
    retry,
    timing,
    deadlineMs,
  });
  return { client, timing };
}

async function failureOf(ask: Promise<unknown>): Promise<ArgosError> {
  const error: unknown = await ask.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ArgosError)) throw new Error(`not an ArgosError: ${inspect(error)}`);
  const everything = [
    error.message,
    error.stack,
    JSON.stringify(error),
    inspect(error, { depth: 10, showHidden: true }),
  ];
  expect(everything.join('\n')).not.toContain(KEY);
  expect(error.cause).toBeUndefined();
  expect(error.action).toMatch(/\.$/);
  return error;
}

/** The connection goes back to the pool in the turn after its answer was read. */
async function warmUp(client: ArgosClient): Promise<void> {
  await client.list();
  await setImmediate();
}

describe.each(Object.entries(FAULTS))('%s', (_, fault) => {
  const deadlineMs = fault.kind === 'timeout' ? 250 : undefined;
  const places: [string, Act, ArgosErrorKind, boolean][] = [
    ['at connect', fault.atOnce, fault.kind, false],
    ['mid-body', fault.midBody, fault.midBodyKind ?? fault.kind, false],
    ['on a connection used before', fault.atOnce, fault.kind, true],
    ['mid-body on a connection used before', fault.midBody, fault.midBodyKind ?? fault.kind, true],
  ];

  it.each(places)('%s is a typed error', async (_place, act, kind, reused) => {
    const { client } = clientWith(1, deadlineMs);
    upstream.plays(body(GOOD), act);
    if (reused) await warmUp(client);
    else upstream.plays(act);
    expect((await failureOf(client.list())).kind).toBe(kind);
    if (reused) expect(upstream.seen[1]?.connection).toBe(upstream.seen[0]?.connection);
  });

  it.each(places)('%s is overcome by asking again, and nothing is lost', async (_place, act, _kind, reused) => {
    const { client, timing } = clientWith(3, deadlineMs);
    upstream.plays(...(reused ? [body(GOOD)] : []), act, act, body(GOOD));
    if (reused) await warmUp(client);
    const page = await client.list();
    expect(page.records.map((record) => record.submission.authId)).toEqual(['a', 'b']);
    expect(page.received).toBe(2);
    expect(timing.pauses).toEqual([50, 100]);
  });
});

it.each<[number, ArgosErrorKind]>([
  [503, 'argos-down'],
  // Which of the refusals it is, only the body would have told.
  [403, 'connection-lost'],
])('an error %i that breaks off is %s', async (code, kind) => {
  const { client } = clientWith(1);
  upstream.plays(bytes(`HTTP/1.1 ${code} Error\r\ncontent-length: 100\r\n\r\n{"mess`, 'reset'));
  expect((await failureOf(client.list())).kind).toBe(kind);
});

it('says that nobody listens', async () => {
  const closed = await startUpstream();
  await closed.close();
  const client = createArgosClient({
    baseUrl: closed.url,
    apiKey: KEY,
    project: 'p',
    retry: { attempts: 1, baseMs: 1, capMs: 1, budgetMs: 1 },
  });
  expect(await failureOf(client.list())).toMatchObject({ kind: 'unreachable', status: null });
});

describe('JSON that must be rejected', () => {
  it.each(BROKEN_JSON)('%s', async (_name, document) => {
    const { client } = clientWith(1);
    upstream.plays(body(document));
    const error = await failureOf(client.list());
    expect(error.kind).toBe('bad-answer');
    expect(error.message).not.toMatch(/position|column|token/i);
  });

  it('also where only one byte of a comment is wrong: it may as well be one of an id', async () => {
    const { client } = clientWith(1);
    const sound = Buffer.from(JSON.stringify([sampleRecord({ reject_comment: ['~'] })]));
    upstream.plays(body(sound));
    expect((await client.list()).received).toBe(1);
    upstream.plays(body(sound.map((byte) => (byte === 0x7e ? 0xe5 : byte))));
    expect((await failureOf(client.list())).kind).toBe('bad-answer');
  });

  it('quotes nothing of what came, which may be personal', async () => {
    const { client } = clientWith(1);
    upstream.plays(body('[{"auth_id": "Kim Minji", oops'));
    expect((await failureOf(client.list())).message).not.toMatch(/Kim|oops/);
  });
});
