import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createArgosClient } from '#lib/argos/client.ts';
import { submissionsQuery } from '#lib/contract/filter.ts';
import type { SubmissionItem } from '#lib/contract/submission.ts';
import { checkRollups } from '#lib/store/check-rollups.ts';
import { openDatabase } from '#lib/store/database.ts';
import type { Db } from '#lib/store/database.ts';
import { listSubmissions } from '#lib/store/list-submissions.ts';
import { migrate } from '#lib/store/migrate.ts';
import { getSyncState } from '#lib/store/sync/get-sync-state.ts';
import { freshDatabase } from '#lib/store/testing/fresh-database.ts';
import { startSimulator } from '#simulator/server.ts';
import type { Simulator } from '#simulator/server.ts';
import { runSync } from './run-sync.ts';
import type { SyncOptions } from './run-sync.ts';

const FAST_RETRY = { attempts: 4, baseMs: 5, capMs: 20, budgetMs: 20_000 };

let db: Db;
let drop: () => Promise<void>;
const simulators: Simulator[] = [];

beforeEach(async () => {
  const fresh = await freshDatabase();
  await migrate(fresh.url);
  db = openDatabase({ url: fresh.url });
  drop = fresh.drop;
});
afterEach(async () => {
  await Promise.all(simulators.splice(0).map((simulator) => simulator.close()));
  await db.destroy();
  await drop();
});

async function simulate(options: Parameters<typeof startSimulator>[0]): Promise<Simulator> {
  const simulator = await startSimulator({ port: 0, arrivalsPerHour: 0, ...options });
  simulators.push(simulator);
  return simulator;
}

/** Syncs until the condition holds, then stops as a process would. */
async function syncUntil(
  simulator: Simulator,
  holds: () => Promise<boolean>,
  options: Partial<SyncOptions> = {},
): Promise<void> {
  const stop = new AbortController();
  const running = runSync({
    db,
    sources: [
      {
        name: 'default',
        connect: (onSlowDown) =>
          createArgosClient({
            baseUrl: simulator.url,
            apiKey: 'simulator',
            project: 'default',
            onSlowDown,
            retry: FAST_RETRY,
          }),
      },
    ],
    concurrency: 4,
    syncFrom: null,
    signal: stop.signal,
    log: () => undefined,
    tailEveryMs: 300,
    tickEveryMs: 20,
    ...options,
  });
  try {
    const giveUp = Date.now() + 25_000;
    while (!(await holds())) {
      await delay(50);
      if (Date.now() > giveUp) throw new Error(`It never came to be: ${JSON.stringify(await state())}`);
    }
  } finally {
    stop.abort();
    await running;
  }
}

const state = () => getSyncState(db, { view: 'full', simulator: true, now: new Date() });
const complete = async (): Promise<boolean> => (await state()).progress.fraction === 1;

async function mirrored(): Promise<Map<string, SubmissionItem>> {
  const found = new Map<string, SubmissionItem>();
  for (let cursor: string | undefined; ;) {
    const page = await listSubmissions(db, { ...submissionsQuery.parse({ limit: 500, cursor }), tz: 'UTC' });
    for (const item of page.items) found.set(item.authId, item);
    if (page.nextCursor === null) return found;
    cursor = page.nextCursor;
  }
}

interface Listed {
  auth_id?: unknown;
  create_time?: unknown;
  auth_status?: unknown;
  aurh_status?: unknown;
  delete_check?: unknown;
}

async function listed({ controlUrl }: Simulator): Promise<Map<string, Listed>> {
  const text = await (await fetch(`${controlUrl}/records`)).text();
  const records = text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Listed | null]));
  const readable = records.filter(
    (record): record is Listed =>
      typeof record?.auth_id === 'string' && !Number.isNaN(Date.parse(String(record.create_time))),
  );
  return new Map(readable.map((record) => [String(record.auth_id), record]));
}

async function expectMirrorEquals(simulator: Simulator): Promise<void> {
  const [expected, found] = [await listed(simulator), await mirrored()];
  const quarantined = new Set((await state()).quarantine.map((record) => record.authId));
  for (const id of quarantined) if (id !== null) expected.delete(id);
  expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
  for (const [id, record] of expected) {
    expect(found.get(id), id).toMatchObject({
      status: record.auth_status ?? record.aurh_status,
      createdAt: new Date(String(record.create_time)).toISOString(),
      erased: record.delete_check === true,
    });
  }
  expect(await checkRollups(db)).toEqual([]);
}

describe('the first reading', () => {
  for (const order of ['newest', 'oldest', 'shuffled'] as const) {
    for (const envelope of ['project', 'bare'] as const) {
      it(`holds everything of a list that is ${order}, enveloped as ${envelope}`, async () => {
        const simulator = await simulate({ rows: 3_000, days: 90, order, envelope, ties: 2_001, repeats: true });
        await syncUntil(simulator, complete);
        await expectMirrorEquals(simulator);
        const { coverage, quarantinedTotal, progress } = await state();
        expect(quarantinedTotal).toBeGreaterThanOrEqual(3);
        expect(coverage.length).toBe(progress.daysTotal);
        expect(coverage.reduce((sum, day) => sum + day.submissions, 0)).toBe((await mirrored()).size);
      });
    }
  }
});
