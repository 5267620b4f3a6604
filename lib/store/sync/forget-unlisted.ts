import { sql } from 'kysely';
import type { Db, Trx } from '../database.ts';
import { BEGINNING } from './runs.ts';
import type { Run } from './runs.ts';

/** Clocks of two machines differ by less than this. */
const CLOCKS_APART = '1 hour';

/** Now, by the clock of the database, which also dates what is in quarantine. */
export async function readClock(db: Db): Promise<Date> {
  const { rows } = await sql<{ at: Date }>`select clock_timestamp() as at`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('The database does not tell the time.');
  return row.at;
}

/**
 * Of records without an id nothing tells which of today's they have become: what was kept of one that is erased now would stay for good.
 * So, when one process has seen a window whole, what lies in the window and was not listed leaves quarantine. Records of no day may be listed
 * in any window; a reading of all time has seen them too.
 *
 * @param begunAt by the clock of the database, before the first page was asked for
 */
export async function forgetUnlisted(
  trx: Trx,
  { run, begunAt, fromBeginning, openEnd }: { run: Run; begunAt: Date; fromBeginning: boolean; openEnd: boolean },
): Promise<void> {
  const { source, window } = run;
  await sql`delete from quarantine where source = ${source} and auth_id is null and last_seen_at < ${begunAt}
    and case when created_day is null then ${fromBeginning && openEnd}
      else (${fromBeginning} or created_day >= ${window.from}::date) and (${openEnd} or created_day <= ${window.to}::date) end`.execute(
    trx,
  );
}

/**
 * The same for records of no day when a round of the sweep is complete: every covered day, and the time before them, was read whole since
 * the record was last listed. Readings are dated by the clock of the sync, records by that of the database: hence some time between.
 */
export async function forgetUndated(trx: Trx, source: string): Promise<void> {
  await sql`delete from quarantine where source = ${source} and auth_id is null and created_day is null
    and last_seen_at < least( -- a past that is not read, because of SYNC_FROM, lists nothing either: least() passes over it
      (select min(read_at) from coverage_day where source = ${source}),
      (select max(started_at) from sync_run where source = ${source} and state = 'done' and from_day = ${BEGINNING}::date)
    ) - ${CLOCKS_APART}::interval`.execute(trx);
}
