import { setTimeout as delay } from 'node:timers/promises';
import type { ArgosClient } from '#lib/argos/client.ts';
import type { Db } from '#lib/store/database.ts';
import { configureSources } from '#lib/store/sync/configure-sources.ts';
import { beat } from '#lib/store/sync/heartbeat.ts';
import { forgetOldRuns, interruptRuns } from '#lib/store/sync/runs.ts';
import { backoffMs } from './failures.ts';
import { createLimiter } from './limiter.ts';
import { lookThroughSubjects } from './look-through-subjects.ts';
import { createRate } from './rate.ts';
import { SourceSync } from './source-sync.ts';

export interface SyncOptions {
  db: Db;
  sources: {
    /** Name of the configured key. */
    name: string;
    /** @param onSlowDown to be told whenever ARGOS asks for less */
    connect: (onSlowDown: (pauseMs: number | null) => void) => Pick<ArgosClient, 'list'>;
  }[];
  concurrency: number;
  /** Oldest UTC day wanted, or null for everything. */
  syncFrom: string | null;
  signal: AbortSignal;
  log: (message: string, facts?: object) => void;
  now?: () => number;
  tailEveryMs?: number;
  backoff?: (failures: number) => number;
  tickEveryMs?: number;
}

const BEAT_EVERY_MS = 5_000;
const FORGET_EVERY_MS = 3_600_000;
/** Of each tick: what else is due waits no longer. */
const LOOK_THROUGH_MS = 500;

/**
 * Keeps the mirror in step with ARGOS until the signal is aborted; then ends when the page being written is written. Only the
 * process that leads may run it (leader.ts).
 *
 * @throws the error of the database, where that fails
 */
export async function runSync(options: SyncOptions): Promise<void> {
  const { db, log, now = Date.now, concurrency, syncFrom, tailEveryMs = 60_000, tickEveryMs = 1_000 } = options;
  const { backoff = backoffMs } = options;
  const ended = new AbortController();
  const signal = AbortSignal.any([options.signal, ended.signal]);
  const rate = createRate(now);
  const nap = createNap();
  await configureSources(
    db,
    options.sources.map(({ name }) => name),
  );
  await interruptRuns(db);
  const sources = options.sources.map(({ name, connect }) => {
    const limiter = createLimiter(concurrency, now);
    const client = connect((pauseMs) => {
      limiter.slowDown(pauseMs);
    });
    const onPage = (received: number): void => rate.add(received);
    const onEnded = (): void => nap.end();
    const shared = {
      db,
      client,
      limiter,
      concurrency,
      syncFrom,
      signal,
      now,
      onPage,
      onEnded,
      log,
      tailEveryMs,
      backoff,
    };
    return new SourceSync({ ...shared, source: name });
  });

  let beatAt = 0;
  let forgetAt = now() + FORGET_EVERY_MS;
  try {
    while (!signal.aborted) {
      for (const source of sources) await source.tick();
      if (now() >= beatAt) {
        beatAt = now() + BEAT_EVERY_MS;
        await beat(db, new Date(now()), rate.perSecond());
      }
      if (now() >= forgetAt) {
        forgetAt = now() + FORGET_EVERY_MS;
        await forgetOldRuns(db);
      }
      await lookThroughSubjects(db, { mayTakeMs: LOOK_THROUGH_MS, log });
      await nap.sleep(tickEveryMs, signal);
    }
  } finally {
    ended.abort();
    await Promise.allSettled(sources.map((source) => source.settled()));
  }
}

/** A sleep that can be cut short, also in advance. */
function createNap(): { sleep: (ms: number, signal: AbortSignal) => Promise<void>; end: () => void } {
  let alarm = new AbortController();
  return {
    end: () => {
      alarm.abort();
    },
    sleep: async (ms, signal) => {
      await delay(ms, undefined, { signal: AbortSignal.any([signal, alarm.signal]) }).catch(() => undefined);
      alarm = new AbortController();
    },
  };
}
