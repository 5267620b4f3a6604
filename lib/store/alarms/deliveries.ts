import type { Alarm } from '#lib/contract/alarms.ts';
import type { Db, Trx } from '../database.ts';
import { findAlarm } from './list-alarms.ts';

export type AlarmChannelName = 'webhook' | 'email';

/** After so many tries it is given up; the alarm goes on saying why. */
const MOST_ATTEMPTS = 12;

/** Has alarms sent out by these channels. */
export async function enqueueDeliveries(
  trx: Trx,
  alarmIds: readonly number[],
  channels: readonly AlarmChannelName[],
): Promise<void> {
  const rows = alarmIds.flatMap((id) => channels.map((channel) => ({ alarm_id: id, channel })));
  if (rows.length === 0) return;
  await trx
    .insertInto('alarm_delivery')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * Sends one alarm that is due by a channel, and keeps what came of it. Its row is held meanwhile, so that nobody else sends it, too; a process
 * that dies after sending sends again: at least once.
 *
 * @param now UTC milliseconds
 * @param waitAfter how long after so many tries the next one is, milliseconds
 * @param send throws an Error whose message is shown
 */
export async function deliverNext(
  db: Db,
  channel: AlarmChannelName,
  { now, waitAfter }: { now: number; waitAfter: (attempts: number) => number },
  send: (alarm: Alarm) => Promise<void>,
): Promise<'none' | 'sent' | 'failed'> {
  return db.transaction().execute(async (trx) => {
    const due = await trx
      .selectFrom('alarm_delivery')
      .innerJoin('alarm', 'alarm.alarm_id', 'alarm_delivery.alarm_id')
      .select(['alarm_delivery.alarm_id as id', 'attempts'])
      .where('channel', '=', channel)
      .where('sent_at', 'is', null)
      .where('next_at', '<=', new Date(now))
      .where('attempts', '<', MOST_ATTEMPTS)
      .where('holds', '=', true)
      .where('state', '<>', 'closed')
      .orderBy('next_at')
      .limit(1)
      .forUpdate('alarm_delivery')
      .skipLocked()
      .executeTakeFirst();
    const found = due && (await findAlarm(trx, [], due.id));
    if (!due || !found) return 'none';
    const attempts = due.attempts + 1;
    let outcome: { sent_at: Date } | { next_at: Date; problem: string };
    try {
      await send(found.alarm);
      outcome = { sent_at: new Date(now) };
    } catch (error) {
      const problem = error instanceof Error ? error.message : 'it failed';
      outcome = { next_at: new Date(now + waitAfter(attempts)), problem };
    }
    await trx
      .updateTable('alarm_delivery')
      .set({ attempts, ...outcome })
      .where('alarm_id', '=', due.id)
      .where('channel', '=', channel)
      .execute();
    return 'sent_at' in outcome ? 'sent' : 'failed';
  });
}
