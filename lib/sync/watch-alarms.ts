import { setTimeout as delay } from 'node:timers/promises';
import { findAlarms, keepAlarms } from '#lib/store/alarms/look-for-alarms.ts';
import type { Db, Trx } from '#lib/store/database.ts';
import { getFreshness } from '#lib/store/sync/get-freshness.ts';

/** Until the past has been read once: a mirror that is half there says nothing of what is usual. */
const ASK_EVERY_MS = 3_000;
const LOOK_EVERY_MS = 5 * 60_000;

/**
 * Looks for alarms again and again, from when the past has been read whole until the signal is aborted.
 *
 * @param zone IANA name: whose days and weekdays
 * @param onNew in the transaction that keeps them, with alarms that were not known before
 * @throws the error of the database, where that fails
 */
export async function watchAlarms(
  db: Db,
  {
    zone,
    signal,
    log,
    onNew,
    now = Date.now,
  }: {
    zone: string;
    signal: AbortSignal;
    log: (message: string, facts?: object) => void;
    onNew: (trx: Trx, added: readonly { id: number; end: number }[]) => Promise<void>;
    now?: () => number;
  },
): Promise<void> {
  while (!signal.aborted) {
    const { coverage } = await getFreshness(db, { tz: zone, projects: [] });
    if (coverage.complete) {
      const at = now();
      const findings = await findAlarms(db, { zone, now: at });
      const added = await keepAlarms(db, findings, at, onNew);
      if (added > 0) log('found alarms', { added, all: findings.length });
    }
    await delay(coverage.complete ? LOOK_EVERY_MS : ASK_EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
}
