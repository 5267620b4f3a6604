import { afterEach, expect, test } from 'vitest';
import type { SimulatorOptions } from './options.ts';
import type { Simulator } from './server.ts';
import { startSimulator } from './server.ts';
import { ANCHOR, ask, command, envelopesOf, listAll, ownList, SMALL } from './testing/list-all.ts';

const running: Simulator[] = [];
const start = async (options: Partial<SimulatorOptions> = {}): Promise<Simulator> => {
  const simulator = await startSimulator({ ...SMALL, ...options });
  running.push(simulator);
  return simulator;
};
afterEach(async () => {
  await Promise.all(running.splice(0).map((simulator) => simulator.close()));
});

interface Listed {
  auth_id: string;
  create_time: string;
  delete_check: boolean;
  delete_time?: string;
  result?: unknown;
}
const firstRecords = async (simulator: Simulator, query = '?count=20'): Promise<Listed[]> => {
  const answer: unknown = await (await ask(simulator, `/faceauth${query}`)).json();
  return envelopesOf(answer).flatMap(({ data }) => data as Listed[]);
};

test('a wrong key and no key are refused as ARGOS does', async () => {
  const simulator = await start();
  const wrong = await ask(simulator, '/faceauth', { headers: { 'x-api-key': 'other' } });
  expect(wrong.status).toBe(400);
  expect(await wrong.json()).toEqual({
    traceId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    errorCode: 'NOT_FOUND',
    message: 'faceAuth_project not found',
  });
  const none = await ask(simulator, '/faceauth', { headers: {} });
  expect([none.status, await none.json()]).toEqual([403, { message: 'Forbidden' }]);
});

test('several projects have several keys, and nobody in common', async () => {
  const projects = [
    { key: 'simulator', projectId: 'one' },
    { key: 'other', projectId: 'two' },
  ];
  const simulator = await start({ projects, empty: 'array' });
  const other = await ask(simulator, '/faceauth', { headers: { 'x-api-key': 'other' } });
  const [two] = envelopesOf(await other.json());
  expect(two?.faceAuth_projectId).toBe('two');
  const [record] = await firstRecords(simulator);
  expect(JSON.stringify(two?.data)).not.toContain(record?.auth_id);
  expect(await ownList(simulator, '?project=two')).toHaveLength(600);
});

test('one record is found by the spelling that is understood; the other lists everything', async () => {
  const simulator = await start();
  const [record] = await firstRecords(simulator);
  expect(await firstRecords(simulator, `?authId=${record?.auth_id}`)).toEqual([record]);
  expect(await firstRecords(simulator, `?auth_id=${record?.auth_id}`)).toHaveLength(600);
  expect(await firstRecords(simulator, '?authId=unknown')).toEqual([]);
  const picky = await start({ idParameter: 'auth_id', empty: 'array' });
  expect(await firstRecords(picky, `?authId=${record?.auth_id}`)).toHaveLength(600);
  expect(await firstRecords(picky, `?auth_id=${record?.auth_id}`)).toHaveLength(1);
  expect(await (await ask(picky, '/faceauth?auth_id=unknown')).text()).toBe('[]');
});

test('days are inclusive, in the zone of the project', async () => {
  const day = '?startDate=2026-02-10&endDate=2026-02-10';
  const utc = await start({ unreadable: 0 });
  expect(await listAll(utc, { startDate: '2026-02-10', endDate: '2026-02-10' })).toEqual({
    records: (await ownList(utc, '?from=2026-02-10T00:00:00Z&to=2026-02-11T00:00:00Z')).toReversed(),
    pages: [expect.any(Number) as number],
  });
  const seoul = await start({ unreadable: 0, dateZoneMs: 9 * 3_600_000 });
  expect((await firstRecords(seoul, day)).length).toBe(
    (await ownList(seoul, '?from=2026-02-09T15:00:00Z&to=2026-02-10T15:00:00Z')).length,
  );
});

test('one day without the other filters nothing', async () => {
  expect(await firstRecords(await start(), '?startDate=2026-02-10')).toHaveLength(600);
});

test.each(['count=0', 'count=2001', 'count=ten', 'startDate=2026-02-30&endDate=2026-03-01', 'nextKey_id=x'])(
  '%s is refused with words',
  async (query) => {
    const response = await ask(await start(), `/faceauth?${query}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errorCode: 'INVALID_PARAMETER' });
  },
);

test('a key that belongs to no record, or to another window, is refused', async () => {
  const simulator = await start();
  const [record] = await firstRecords(simulator, '?startDate=2026-02-10&endDate=2026-02-10');
  for (const query of [
    `nextKey_id=nobody&nextKey_date=${record?.create_time}`,
    `nextKey_id=${record?.auth_id}&nextKey_date=2026-02-10T00:00:00.001Z`,
    `startDate=2026-02-12&endDate=2026-02-13&nextKey_id=${record?.auth_id}&nextKey_date=${record?.create_time}`,
  ]) {
    expect((await ask(simulator, `/faceauth?${query}`)).status).toBe(400);
  }
});

test.each(['absent', 'null', 'object'] as const)('the last page has its key %s', async (endKey) => {
  const [page] = envelopesOf(await (await ask(await start({ endKey }), '/faceauth')).json());
  expect(page?.nextPage_key).toEqual({ absent: undefined, null: null, object: {} }[endKey]);
});

test('an image is base64 of a JPEG; of an erased record there is none', async () => {
  const simulator = await start();
  const record = (await firstRecords(simulator)).find(({ delete_check }) => !delete_check);
  const path = `/faceauth/image?authId=${record?.auth_id}`;
  const image = await ask(simulator, path);
  expect(Buffer.from(await image.text(), 'base64').subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
  const erased = await ask(simulator, `/faceauth?authId=${record?.auth_id}`, { method: 'DELETE' });
  expect(await erased.json()).toEqual({ message: 'success' });
  expect((await ask(simulator, path)).status).toBe(400);
  const [left] = await firstRecords(simulator, `?authId=${record?.auth_id}`);
  expect(left).toMatchObject({ auth_id: record?.auth_id, create_time: record?.create_time, delete_check: true });
});

test('records are erased by the clock, long after they were created', async () => {
  let now = ANCHOR;
  const simulator = await start({ rows: 3000, now: () => now });
  const erased = async (): Promise<Listed[]> =>
    (await ownList(simulator)).map((line) => JSON.parse(line) as Listed).filter((record) => record.delete_check);
  const before = await erased();
  now += 20 * 86_400_000;
  const after = await erased();
  expect(after.length).toBeGreaterThan(before.length + 100);
  expect(after.some(({ result }) => result === undefined)).toBe(true);
  expect(after.some(({ result }) => result !== undefined)).toBe(true);
  const lag = after.map(
    ({ create_time, delete_time = NaN }) => Date.parse(String(delete_time)) - Date.parse(create_time),
  );
  expect(lag.filter((ms) => ms > 0).length).toBeGreaterThan(after.length * 0.9);
});

test('what is injected is listed as it was sent, or in the place of the record with its id', async () => {
  const simulator = await start();
  const odd = '{"auth_id":"by-hand","create_time":"2026-02-11T01:02:03.004Z","aurh_status":"approved","x":1.50}';
  const post = (body: string): Promise<Response> =>
    fetch(`${simulator.controlUrl}/submissions`, { method: 'POST', body });
  expect((await post(odd)).status).toBe(201);
  const listed = await (await ask(simulator, '/faceauth?startDate=2026-02-11&endDate=2026-02-11')).text();
  expect(listed).toContain(odd);
  const [record] = await firstRecords(simulator);
  expect(await (await post(JSON.stringify({ ...record, submit_type: 'changed' }))).json()).toMatchObject({
    replaced: true,
  });
  expect(await firstRecords(simulator, `?authId=${record?.auth_id}`)).toEqual([{ ...record, submit_type: 'changed' }]);
  expect(await ownList(simulator)).toHaveLength(601);
  expect((await post('{')).status).toBe(400);
});

test('an erasure can be set for a time', async () => {
  let now = ANCHOR;
  const simulator = await start({ now: () => now });
  const authId = 'by-hand';
  await command(simulator, '/submissions', { auth_id: authId, create_time: '2026-02-11T01:02:03.004Z', result: {} });
  await command(simulator, '/erasures', { authId, deleteTime: '2026-03-03T00:00:00.000Z' });
  expect((await firstRecords(simulator, `?authId=${authId}`))[0]?.delete_check).toBeUndefined();
  now += 2 * 86_400_000;
  expect(await firstRecords(simulator, `?authId=${authId}`)).toEqual([
    {
      auth_id: authId,
      create_time: '2026-02-11T01:02:03.004Z',
      delete_check: true,
      delete_time: '2026-03-03T00:00:00.000Z',
    },
  ]);
});

test('paused, nothing arrives; resumed, what arrived meanwhile is there', async () => {
  let now = ANCHOR;
  const simulator = await start({ arrivalsPerHour: 3600, now: () => now });
  await command(simulator, '/pause');
  now += 60_000;
  expect(await ownList(simulator)).toHaveLength(600);
  await command(simulator, '/resume');
  expect((await ownList(simulator)).length).toBeGreaterThan(650);
});

test('the state counts requests and how many there were at once', async () => {
  const simulator = await start({ latencyMs: 50 });
  await Promise.all(
    Array.from({ length: 4 }, () => ask(simulator, '/faceauth?count=1').then((answer) => answer.text())),
  );
  const state: unknown = await (await fetch(`${simulator.controlUrl}/state`)).json();
  expect(state).toMatchObject({ requests: { list: 4, record: 0 }, mostUnderWay: 4, paused: false });
});

test('an anchor in the future is refused', async () => {
  await expect(start({ until: ANCHOR, now: () => ANCHOR - 1 })).rejects.toThrow('until lies in the future');
});
