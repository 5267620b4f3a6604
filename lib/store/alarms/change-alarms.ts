import { sql } from 'kysely';
import type { Alarm, AlarmsChange } from '#lib/contract/alarms.ts';
import type { Db, Trx } from '../database.ts';
import { findAlarm } from './list-alarms.ts';
import type { AskedProjects } from './list-alarms.ts';

export type AlarmsOutcome =
  { kind: 'done'; alarms: Alarm[] } | { kind: 'gone' } | { kind: 'changed'; alarm: Alarm } | { kind: 'causeMissing' };

/**
 * Says of alarms what they came from and whether they are done with: all of them, or none where one of them is not there for this person
 * or was changed since it was looked at.
 *
 * @param afterwards in the same transaction, with the alarms as they stand then
 */
export async function changeAlarms(
  db: Db,
  by: { personId: string; projects: AskedProjects },
  { alarms, state, cause, note }: AlarmsChange,
  afterwards: (trx: Trx, alarms: readonly Alarm[]) => Promise<void>,
): Promise<AlarmsOutcome> {
  if (state !== 'new' && cause === null) return { kind: 'causeMissing' };
  return db.transaction().execute(async (trx) => {
    // Always in one order, so that two who change the same ones don't wait for each other.
    const asked = alarms.toSorted((one, two) => one.id - two.id);
    await trx
      .selectFrom('alarm')
      .select('alarm_id')
      .where(
        'alarm_id',
        'in',
        asked.map(({ id }) => id),
      )
      .orderBy('alarm_id')
      .forUpdate()
      .execute();
    const before: Alarm[] = [];
    for (const { id, version } of asked) {
      const found = await findAlarm(trx, by.projects, id);
      if (!found) return { kind: 'gone' } as const;
      if (found.alarm.version !== version) return { kind: 'changed', alarm: found.alarm } as const;
      before.push(found.alarm);
    }
    // Nobody has said anything by opening what is open.
    if (state === 'new' && before.every((alarm) => alarm.state === 'new'))
      return { kind: 'done', alarms: before } as const;
    const ids = asked.map(({ id }) => id);
    await trx
      .updateTable('alarm')
      .set({
        state,
        cause: state === 'new' ? null : cause,
        note: state === 'new' ? null : note,
        changed_by: by.personId,
        changed_at: sql`now()`,
        version: sql`version + 1`,
      })
      .where('alarm_id', 'in', ids)
      .execute();
    const now: Alarm[] = [];
    for (const id of ids) {
      const found = await findAlarm(trx, by.projects, id);
      if (found) now.push(found.alarm);
    }
    await afterwards(trx, now);
    return { kind: 'done', alarms: now } as const;
  });
}
