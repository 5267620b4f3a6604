import { openDatabase } from '#lib/store/database.ts';
import type { Db } from '#lib/store/database.ts';
import { migrate } from '#lib/store/migrate.ts';
import { getSyncState } from '#lib/store/sync/get-sync-state.ts';
import { createArgosClient } from '#lib/argos/client.ts';
import { runSync } from '#lib/sync/run-sync.ts';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';

export interface Filled {
  submissions: number;
  seconds: number;
  /** Of the event loop that synced, ms. */
  delayP99: number;
}

/** Reads everything that an upstream lists into a database, as the sync process does. */
export async function fillMirror(databaseUrl: string, upstream: string, concurrency: number): Promise<Filled> {
  await migrate(databaseUrl);
  const db = openDatabase({ url: databaseUrl, poolSize: concurrency + 4 });
  const stop = new AbortController();
  const loop = monitorEventLoopDelay({ resolution: 5 });
  loop.enable();
  const began = performance.now();
  const running = runSync({
    db,
    sources: [
      {
        name: 'bench',
        connect: (onSlowDown) =>
          createArgosClient({ baseUrl: upstream, apiKey: 'simulator', project: 'bench', onSlowDown }),
      },
    ],
    concurrency,
    syncFrom: null,
    signal: stop.signal,
    log: (message, facts) => process.stderr.write(`${message} ${JSON.stringify(facts)}\n`),
  });
  while (!(await isComplete(db))) await delay(100);
  const seconds = (performance.now() - began) / 1_000;
  loop.disable();
  const { progress } = await getSyncState(db, {
    view: 'summary',
    simulator: true,
    syncFrom: null,
    now: new Date(),
    only: null,
  });
  stop.abort();
  await running;
  await db.destroy();
  return { submissions: progress.submissionsRead, seconds, delayP99: loop.percentile(99) / 1e6 };
}

/** Cheap enough to be asked ten times a second. */
async function isComplete(db: Db): Promise<boolean> {
  const rows = await db.selectFrom('sync_source').select('backfill_done').execute();
  return rows.length > 0 && rows.every((row) => row.backfill_done);
}
