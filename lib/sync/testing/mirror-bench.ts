import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'vitest';
import { createArgosClient } from '#lib/argos/client.ts';
import { submissionsQuery } from '#lib/contract/filter.ts';
import type { SubmissionItem } from '#lib/contract/submission.ts';
import type { SyncAnswer } from '#lib/contract/sync.ts';
import { checkRollups } from '#lib/store/check-rollups.ts';
import { openDatabase } from '#lib/store/database.ts';
import type { Db } from '#lib/store/database.ts';
import { listSubmissions } from '#lib/store/list-submissions.ts';
import { migrate } from '#lib/store/migrate.ts';
import { getSyncState } from '#lib/store/sync/get-sync-state.ts';
import { freshDatabase } from '#lib/store/testing/fresh-database.ts';
import { startSimulator } from '#simulator/server.ts';
import type { Simulator } from '#simulator/server.ts';
import { command } from '#simulator/testing/list-all.ts';
import { runSync } from '../run-sync.ts';
import type { SyncOptions } from '../run-sync.ts';

const FAST_RETRY = { attempts: 4, baseMs: 5, capMs: 20, budgetMs: 20_000 };
const FAST_BREAKER = { failures: 50, openMs: 50 };

/** A simulator, a database and a sync between them. */
export interface MirrorBench {
  simulator: Simulator;
  db: Db;
  databaseUrl: string;
  /** Syncs until the condition holds, then stops as a process would. */
  syncUntil: (
    holds: () => Promise<boolean>,
    options?: Partial<SyncOptions>,
    apiKey?: string,
    /** Names under which the key is configured. */
    names?: string[],
  ) => Promise<void>;
  state: () => Promise<SyncAnswer>;
  complete: () => Promise<boolean>;
  mirrored: () => Promise<Map<string, SubmissionItem>>;
  expectMirrorEquals: () => Promise<void>;
  /** Arms a fault of the simulator. */
  arm: (fault: Record<string, unknown>) => Promise<void>;
  close: () => Promise<void>;
}

export async function startMirrorBench(options: Parameters<typeof startSimulator>[0]): Promise<MirrorBench> {
  const simulator = await startSimulator({ port: 0, arrivalsPerHour: 0, ...options });
  const fresh = await freshDatabase();
  await migrate(fresh.url);
  const db = openDatabase({ url: fresh.url });
  const state = () => getSyncState(db, { view: 'full', simulator: true, syncFrom: null, now: new Date(), only: null });

  const mirrored = async (): Promise<Map<string, SubmissionItem>> => {
    const found = new Map<string, SubmissionItem>();
    for (let cursor: string | undefined; ;) {
      const page = await listSubmissions(db, { ...submissionsQuery.parse({ limit: '500', cursor }), tz: 'UTC' });
      for (const item of page.items) found.set(item.authId, item);
      if (page.nextCursor === null) return found;
      cursor = page.nextCursor;
    }
  };

  return {
    simulator,
    db,
    databaseUrl: fresh.url,
    state,
    mirrored,
    complete: async () => (await state()).progress.fraction === 1,
    arm: async (fault) => {
      const response = await command(simulator, '/faults', fault);
      expect(response.status, await response.text()).toBeLessThan(300);
    },
    syncUntil: async (holds, syncOptions = {}, apiKey = 'simulator', names = ['default']) => {
      const stop = new AbortController();
      const connectAs = (project: string) => (onSlowDown: (pauseMs: number | null) => void) =>
        createArgosClient({
          baseUrl: simulator.url,
          apiKey,
          project,
          onSlowDown,
          retry: FAST_RETRY,
          breaker: FAST_BREAKER,
          deadlineMs: 2_000,
        });
      const running = runSync({
        db,
        sources: names.map((name) => ({ name, connect: connectAs(name) })),
        concurrency: 4,
        syncFrom: null,
        signal: stop.signal,
        log: () => undefined,
        tailEveryMs: 300,
        tickEveryMs: 20,
        backoff: () => 50,
        ...syncOptions,
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
    },
    expectMirrorEquals: async () => {
      const [expected, found] = [await listed(simulator), await mirrored()];
      for (const { authId } of (await state()).quarantine) if (authId !== null) expected.delete(authId);
      expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
      for (const [id, record] of expected) {
        expect(found.get(id), id).toMatchObject({
          status: record.auth_status ?? record.aurh_status,
          createdAt: new Date(String(record.create_time)).toISOString(),
          erased: record.delete_check === true,
        });
      }
      expect(await checkRollups(db)).toEqual([]);
    },
    close: async () => {
      await simulator.close();
      await db.destroy();
      await fresh.drop();
    },
  };
}

interface Listed {
  auth_id?: unknown;
  create_time?: unknown;
  auth_status?: unknown;
  aurh_status?: unknown;
  delete_check?: unknown;
}

/** What the simulator lists, by id, read by other code than the client's. */
async function listed({ controlUrl }: Simulator): Promise<Map<string, Listed>> {
  const text = await (await fetch(`${controlUrl}/records`)).text();
  const records = text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Listed | null]));
  const readable = records.filter(
    (record): record is Listed =>
      typeof record?.auth_id === 'string' && !Number.isNaN(Date.parse(String(record.create_time))),
  );
  return new Map(readable.map((record) => [String(record.auth_id), record]));
}
