import type { Db } from '#lib/store/database.ts';
import { deliverNext } from '#lib/store/alarms/deliveries.ts';
import { alarmMessage } from './alarm-message.ts';
import type { Sender } from './alarm-message.ts';
import type { AlarmChannel } from './channels.ts';

const MINUTE_MS = 60_000;
const LONGEST_MS = 6 * 60 * MINUTE_MS;

/** How long after so many tries the next one is: 1, 2, 4 … minutes, at most 6 hours. */
export const waitAfter = (attempts: number): number => Math.min(LONGEST_MS, MINUTE_MS * 2 ** (attempts - 1));

/**
 * Sends what is due, one after the other: each at least once. What can't be sent is tried again later, and its alarm says why.
 *
 * @returns how many were sent, and how many were not
 * @throws the error of the database, where that fails
 */
export async function deliverAlarms(
  db: Db,
  { channels, sender, now = Date.now }: { channels: readonly AlarmChannel[]; sender: Sender; now?: () => number },
): Promise<{ sent: number; failed: number }> {
  const count = { sent: 0, failed: 0 };
  for (const channel of channels) {
    for (;;) {
      const outcome = await deliverNext(db, channel.name, { now: now(), waitAfter }, (alarm) =>
        channel.send(alarmMessage(alarm, sender)),
      );
      if (outcome === 'none') break;
      count[outcome] += 1;
    }
  }
  return count;
}
