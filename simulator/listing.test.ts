import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { SimulatorOptions } from './options.ts';
import { ENVELOPES, ORDERS } from './options.ts';
import type { Simulator } from './server.ts';
import { startSimulator } from './server.ts';
import { ANCHOR, ask, command, envelopesOf, groupBy, listAll, ownList, SMALL } from './testing/list-all.ts';

const running: Simulator[] = [];
const start = async (options: Partial<SimulatorOptions> = {}): Promise<Simulator> => {
  const simulator = await startSimulator({ ...SMALL, ...options });
  running.push(simulator);
  return simulator;
};
afterEach(async () => {
  await Promise.all(running.splice(0).map((simulator) => simulator.close()));
});

/** Records in the middle of the population, after it, and three of one millisecond. */
const injectSome = async (simulator: Simulator): Promise<void> => {
  for (const [index, time] of [-20, -10, -10, -10, 0].entries()) {
    const create_time = new Date(ANCHOR + time * 86_400_000).toISOString();
    await command(simulator, '/submissions', { auth_id: `by-hand-${index}`, auth_status: 'approved', create_time });
  }
};

test('paging shows everything exactly once, whatever the order, the envelope and the page size', async () => {
  for (const order of ORDERS) {
    for (const envelope of ENVELOPES) {
      const simulator = await start({ order, envelope, ties: 41, shortPages: 0.2, emptyPages: 0.2 });
      await injectSome(simulator);
      const own = await ownList(simulator);
      expect(own).toHaveLength(605);
      for (const count of ['7', '50', '121', '2000']) {
        const { records } = await listAll(simulator, { count });
        expect(records.toSorted(), `${order} ${envelope} ${count}`).toEqual(own.toSorted());
      }
    }
  }
});

test('any days, any page size: exactly what was created on those days, in order', async () => {
  const simulators = await Promise.all(ORDERS.map((order) => start({ order, shortPages: 0.3, emptyPages: 0.3 })));
  await Promise.all(simulators.map(injectSome));
  const day = fc
    .integer({ min: -32, max: 1 })
    .map((days) => new Date(ANCHOR + days * 86_400_000).toISOString().slice(0, 10));
  await fc.assert(
    fc.asyncProperty(
      day,
      day,
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom(...simulators),
      async (a, b, count, simulator) => {
        const [startDate = a, endDate = b] = [a, b].sort();
        const to = new Date(Date.parse(endDate) + 86_400_000).toISOString();
        const own = await ownList(simulator, `?from=${startDate}T00:00:00Z&to=${to}`);
        const { records } = await listAll(simulator, { startDate, endDate, count: String(count) });
        const { order } = simulator.state.options;
        if (order === 'shuffled') expect(records.toSorted()).toEqual(own.toSorted());
        else expect(records).toEqual(order === 'newest' ? own.toReversed() : own);
      },
    ),
    { numRuns: 60 },
  );
});

test('2,001 records of one millisecond are paged through', async () => {
  const simulator = await start({ rows: 2500, ties: 2001 });
  const { records } = await listAll(simulator, { count: '2000' });
  expect(new Set(records).size).toBe(2500);
  const times = groupBy(records, (record) => (JSON.parse(record) as { create_time?: string }).create_time ?? '');
  const most = Math.max(...[...times.values()].map((list) => list.length));
  expect(most).toBe(2001);
});

test('pages can be short, empty, or full with nothing after them', async () => {
  const simulator = await start({ rows: 600, shortPages: 0.3, emptyPages: 0.3, unreadable: 0 });
  const { pages } = await listAll(simulator, { count: '20' });
  expect(pages).toContain(0);
  expect(pages).toContain(10);
  expect(pages).toContain(20);
  const exact = await start({ rows: 600, shortPages: 0, emptyPages: 0 });
  expect((await listAll(exact, { count: '300' })).pages).toEqual([300, 300, 0]);
});

test('with repeats a page begins with the record that ended the one before', async () => {
  const simulator = await start({ repeats: true, shortPages: 0, emptyPages: 0 });
  const { records, pages } = await listAll(simulator, { count: '100' });
  expect(pages).toEqual([100, 101, 101, 101, 101, 101, 0]);
  expect(new Set(records).size).toBe(600);
});

test('what arrives while somebody pages neither moves nor hides what they have not seen', async () => {
  let now = ANCHOR + 3_600_000;
  const simulator = await start({ arrivalsPerHour: 600, now: () => now, shortPages: 0, emptyPages: 0, unreadable: 0 });
  const idsOf = (records: string[]): string[] =>
    records.map((text) => (JSON.parse(text) as { auth_id: string }).auth_id);
  const before = idsOf(await ownList(simulator));
  const response = await ask(simulator, '/faceauth?count=200');
  const [first] = envelopesOf(await response.json());
  const { authId = '', createTime = '' } = first?.nextPage_key ?? {};
  now += 600_000;
  const { records } = await listAll(simulator, { count: '200', nextKey_id: authId, nextKey_date: createTime });
  const seen = idsOf([...(first?.data ?? []).map((record) => JSON.stringify(record)), ...records]);
  expect(before.filter((authId) => !seen.includes(authId))).toEqual([]);
  expect(new Set(seen).size).toBe(seen.length);
  expect((await ownList(simulator)).length).toBeGreaterThan(before.length + 90);
});
