import { setTimeout as delay } from 'node:timers/promises';
import { findAlarms, keepAlarms } from '#lib/store/alarms/look-for-alarms.ts';
import { enqueueDeliveries } from '#lib/store/alarms/deliveries.ts';
import type { AlarmChannelName } from '#lib/store/alarms/deliveries.ts';
import type { Db } from '#lib/store/database.ts';
import { getFreshness } from '#lib/store/sync/get-freshness.ts';

/** Until the past has been read once: a mirror that is half there says nothing of what is usual. */
const ASK_EVERY_MS = 3_000;
const LOOK_EVERY_MS = 5 * 60_000;
/** What was over longer ago is not sent out: the first look finds all that there was. */
const NEWS_MS = 48 * 3_600_000;

/**
 * Looks for alarms again and again, from when the past has been read whole until the signal is aborted.
 *
 * @param zone IANA name: whose days and weekdays
 * @param channels by which new ones are to be sent out
 * @throws the error of the database, where that fails
 */
export async function watchAlarms(
  db: Db,
  {
    zone,
    signal,
    log,
    channels,
    now = Date.now,
  }: {
    zone: string;
    signal: AbortSignal;
    log: (message: string, facts?: object) => void;
    channels: readonly AlarmChannelName[];
    now?: () => number;
  },
): Promise<void> {
  while (!signal.aborted) {
    const { coverage } = await getFreshness(db, { tz: zone, projects: [] });
    if (coverage.complete) {
      const at = now();
      const findings = await findAlarms(db, { zone, now: at });
      const added = await keepAlarms(db, findings, at, (trx, all) =>
        enqueueDeliveries(
          trx,
          all.filter(({ end }) => end >= at - NEWS_MS).map(({ id }) => id),
          channels,
        ),
      );
      if (added > 0) log('found alarms', { added, all: findings.length });
    }
    await delay(coverage.complete ? LOOK_EVERY_MS : ASK_EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
}
