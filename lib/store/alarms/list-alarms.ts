import { sql } from 'kysely';
import type { Alarm, AlarmsAnswer } from '#lib/contract/alarms.ts';
import { groupEvents } from '#lib/domain/alarms.ts';
import { shiftDay, startOfDay } from '#lib/domain/zone-days.ts';
import type { Db, Trx } from '../database.ts';

/** Which projects somebody asks about, or may see: ids and names of keys; empty = all. */
export type AskedProjects = readonly string[];

/** Alarms of these projects; those over all projects only where all are asked for, for they tell of each. */
const ofProjects = (projects: AskedProjects) => sql<boolean>`case when alarm.project_id is null
  then not exists (select from project as other where not (${projects.length === 0}
    or other.public_id = any(${[...projects]}::text[]) or other.source = any(${[...projects]}::text[])))
  else ${projects.length === 0} or project.public_id = any(${[...projects]}::text[]) or project.source = any(${[...projects]}::text[]) end`;

const alarmRows = (db: Db | Trx, projects: AskedProjects) =>
  db
    .selectFrom('alarm')
    .leftJoin('project', 'project.project_id', 'alarm.project_id')
    .leftJoin('person', 'person.id', 'changed_by')
    .selectAll('alarm')
    .select(['project.public_id as project', 'person.name as changer'])
    .select(
      sql<Alarm['deliveries']>`(select coalesce(json_agg(json_build_object('channel', channel, 'attempts', attempts,
        'sentAt', to_char(sent_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'problem', problem) order by channel), '[]')
        from alarm_delivery where alarm_delivery.alarm_id = alarm.alarm_id)`.as('deliveries'),
    )
    .where(ofProjects(projects));

type AlarmRow = Awaited<ReturnType<ReturnType<typeof alarmRows>['execute']>>[number];

const toAlarm = (row: AlarmRow): Alarm => ({
  id: row.alarm_id,
  project: row.project,
  dimension: row.dimension,
  value: row.value,
  direction: row.direction,
  rule: row.rule,
  span: row.span,
  start: row.starts_at.toISOString(),
  end: row.ends_at.toISOString(),
  n: row.submissions,
  events: row.events,
  expected: row.expected,
  sigmas: row.sigmas,
  holds: row.holds,
  foundAt: row.found_at.toISOString(),
  state: row.state,
  cause: row.cause,
  note: row.note,
  changedBy: row.changer,
  changedAt: row.changed_at?.toISOString() ?? null,
  version: row.version,
  deliveries: row.deliveries,
});

/**
 * Alarms that touch these days, by what happened at one time.
 *
 * @param query days of the zone `tz`; `state` open = new or acknowledged, and still beyond its limits
 */
export async function listAlarms(
  db: Db,
  query: { from?: string; to?: string; tz: string; project: AskedProjects; state: 'open' | 'closed' | 'any' },
): Promise<Pick<AlarmsAnswer, 'events' | 'lookedAt' | 'lookedUntil'>> {
  const { from, to, tz, state } = query;
  let rows = alarmRows(db, query.project);
  if (from !== undefined) rows = rows.where('ends_at', '>', new Date(startOfDay(from, tz)));
  if (to !== undefined) rows = rows.where('starts_at', '<', new Date(startOfDay(shiftDay(to, 1), tz)));
  if (state === 'open') rows = rows.where('state', '<>', 'closed').where('holds', '=', true);
  if (state === 'closed') rows = rows.where('state', '=', 'closed');
  const alarms = (await rows.execute()).map(toAlarm);
  const watch = await db.selectFrom('alarm_watch').select(['looked_at', 'looked_until']).executeTakeFirst();
  const timed = alarms.map((alarm) => ({
    alarm,
    ...{ rule: alarm.rule, sigmas: alarm.sigmas, start: Date.parse(alarm.start), end: Date.parse(alarm.end) },
  }));
  return {
    events: groupEvents(timed).map((event) => ({
      start: new Date(Math.min(...event.map(({ start }) => start))).toISOString(),
      end: new Date(Math.max(...event.map(({ end }) => end))).toISOString(),
      alarms: event.map(({ alarm }) => alarm),
    })),
    lookedAt: watch?.looked_at.toISOString() ?? null,
    lookedUntil: watch?.looked_until.toISOString() ?? null,
  };
}

/** One alarm of these projects, with the number that its project has in the store; null where there is none. */
export async function findAlarm(db: Db | Trx, projects: AskedProjects, id: number) {
  const row = await alarmRows(db, projects).where('alarm_id', '=', id).executeTakeFirst();
  return row ? { alarm: toAlarm(row), projectId: row.project_id } : null;
}
