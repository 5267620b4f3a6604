import { sql } from 'kysely';
import type { Db, Trx } from '../database.ts';
import { forgetUndated, forgetUnlisted } from './forget-unlisted.ts';
import { endRun } from './runs.ts';
import type { Run } from './runs.ts';

export interface WholeReading {
  run: Run;
  /** Ids that ARGOS listed; null where not all pages were seen by one process, or where nothing may count as missing. */
  listed: ReadonlySet<string> | null;
  /** When its first page was asked for, by the clock of the database; null where not all pages were seen by one process. */
  begunAt: Date | null;
  /** The window begins before all time: the days before its first submission are known to be empty. */
  fromBeginning: boolean;
  /** The window reaches today, and holds what is dated later. */
  openEnd: boolean;
}

/** In the mirror but not in this many whole readings in a row: marked missing, never removed. */
const READINGS_TO_MISS = 2;

/** Notes that a window was read whole: what was not listed any more, and which days are covered as of when. */
export async function finishWindow(db: Db, reading: WholeReading): Promise<void> {
  const { run, listed, begunAt, fromBeginning } = reading;
  await db.transaction().execute(async (trx) => {
    if (listed) await countMissing(trx, run, listed);
    if (begunAt) await forgetUnlisted(trx, { ...reading, begunAt });
    await coverDays(trx, run, fromBeginning);
    if (run.kind === 'tail') {
      await trx.updateTable('sync_source').set({ tail_at: run.startedAt }).where('source', '=', run.source).execute();
    }
    await endRun(trx, run.id, 'done');
    if (run.kind !== 'tail') await forgetUndated(trx, run.source);
  });
}

async function countMissing(trx: Trx, run: Run, listed: ReadonlySet<string>): Promise<void> {
  const { rows } = await sql<{ project_id: number; auth_id: string }>`
    select project_id, auth_id from submission
    where project_id = any(${sourceProjects(run.source)}) and ${createdWithin(run)} and created_at < ${run.startedAt}`.execute(
    trx,
  );
  const absent = rows.filter((row) => !listed.has(row.auth_id));
  if (absent.length === 0) return;
  await sql`update submission set missing_count = missing_count + 1,
      missing_since = case when missing_count + 1 >= ${READINGS_TO_MISS} then coalesce(missing_since, ${run.startedAt}) end
    from unnest(${absent.map((row) => row.project_id)}::smallint[], ${absent.map((row) => row.auth_id)}::text[])
      as absent (project_id, auth_id)
    where submission.project_id = absent.project_id and submission.auth_id = absent.auth_id
      and missing_count < 100`.execute(trx);
}

/**
 * Days come from the rollups of hours, so covering a month costs as much as covering a day of any size. No day is covered that had not
 * begun when the reading did, nor any before the first of which there is something: a range may be asked for from 1970 to 2199.
 */
async function coverDays(trx: Trx, run: Run, fromBeginning: boolean): Promise<void> {
  const { source, window } = run;
  const last = sql`least(${window.to}::date, (${run.startedAt}::timestamptz at time zone 'UTC')::date)`;
  await sql`
    with counted as (
      select (timestamp '1970-01-01' + bucket * interval '1 hour')::date as day, sum(submissions)::int as submissions
      from rollup_count where span = 60 and project_id = any(${sourceProjects(source)}) and ${bucketsWithin(run)} group by 1
    ), absent as (
      select (created_at at time zone 'UTC')::date as day, count(*)::int as missing from submission
      where missing_count >= ${READINGS_TO_MISS} and project_id = any(${sourceProjects(source)}) and ${createdWithin(run)} group by 1
    ), apart as (
      select created_day as day, count(*)::int as quarantined from quarantine where source = ${source} group by 1
    ), days as (
      select day::date from generate_series(${fromBeginning ? firstDay(run) : sql`${window.from}::date`}, ${last}, interval '1 day') as day
    )
    insert into coverage_day (source, day, read_at, submissions, quarantined, missing)
    select ${source}, day, ${run.startedAt}, coalesce(submissions, 0), coalesce(quarantined, 0), coalesce(missing, 0)
    from days left join counted using (day) left join absent using (day) left join apart using (day)
    on conflict (source, day) do update set read_at = greatest(coverage_day.read_at, excluded.read_at),
      submissions = excluded.submissions, quarantined = excluded.quarantined, missing = excluded.missing`.execute(trx);
  if (!fromBeginning) return;
  await sql`update sync_source set empty_before = least(coalesce(${firstDay(run)}, ${last} + 1),
      (select min(day) from coverage_day where source = ${source}))
    where source = ${source}`.execute(trx);
}

/** Of a window without a beginning: the first day of which there is a submission, or a record that could not be read; null = none. */
const firstDay = (run: Run) => sql`least(
  (select (timestamp '1970-01-01' + min(bucket) * interval '1 hour')::date
    from rollup_count where span = 60 and project_id = any(${sourceProjects(run.source)}) and ${bucketsWithin(run)}),
  (select min(created_day) from quarantine where source = ${run.source} and created_day <= ${run.window.to}::date))`;

const sourceProjects = (source: string) => sql`array(select project_id from project where source = ${source})`;

const createdWithin = ({ window }: Run) =>
  sql`created_at >= ${window.from}::date::timestamp at time zone 'UTC'
    and created_at < (${window.to}::date + 1)::timestamp at time zone 'UTC'`;

const HOURS_A_DAY = 24;
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
const bucketsWithin = ({ window }: Run) =>
  sql`bucket >= ${dayNumber(window.from) * HOURS_A_DAY} and bucket < ${(dayNumber(window.to) + 1) * HOURS_A_DAY}`;
