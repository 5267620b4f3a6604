import { setTimeout as delay } from 'node:timers/promises';
import type { AlarmChannel } from '#lib/alarms/channels.ts';
import { deliverAlarms } from '#lib/alarms/deliver-alarms.ts';
import type { Sender } from '#lib/alarms/alarm-message.ts';
import type { Db } from '#lib/store/database.ts';

const EVERY_MS = 5_000;

/**
 * Sends alarms that are due until the signal is aborted.
 *
 * @throws the error of the database, where that fails
 */
export async function sendAlarms(
  db: Db,
  {
    channels,
    sender,
    signal,
    log,
  }: {
    channels: readonly AlarmChannel[];
    sender: Sender;
    signal: AbortSignal;
    log: (message: string, facts?: object) => void;
  },
): Promise<void> {
  while (!signal.aborted && channels.length > 0) {
    const { sent, failed } = await deliverAlarms(db, { channels, sender });
    if (sent > 0) log('sent alarms', { sent });
    if (failed > 0) log('alarms could not be sent; their pages say why', { failed });
    await delay(EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
}
