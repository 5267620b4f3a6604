import { sql } from 'kysely';
import { shiftDay } from '#lib/domain/zone-days.ts';
import type { DayRange } from '#lib/domain/time-range.ts';
import type { Db } from '../database.ts';
import { BEGINNING, startRun } from './runs.ts';
import type { Run } from './runs.ts';

export interface SourceProgress {
  /** Newest day that the backfill has not planned yet; null = it has not begun. */
  nextDay: string | null;
  backfillDone: boolean;
  /** Submissions a day over the days covered so far; null while none is. */
  perDay: number | null;
  coveredDays: number;
  /** No submission is older than this day; null where there is none at all; undefined while nobody knows yet. */
  oldestDay: string | null | undefined;
  /** All before this day was read, and is empty; null = not yet. */
  emptyBefore: string | null;
}

/** Where a source stands; it is entered on first sight. */
export async function readProgress(db: Db, source: string): Promise<SourceProgress> {
  await db
    .insertInto('sync_source')
    .values({ source })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { rows } = await sql<SourceProgress & { known: boolean }>`
    select next_day as "nextDay", backfill_done as "backfillDone", oldest_day as "oldestDay", empty_before as "emptyBefore", beginning_known as known, covered.*
    from sync_source, (
      select avg(submissions)::double precision as "perDay", count(*)::int as "coveredDays" from coverage_day where source = ${source}
    ) as covered where source = ${source}`.execute(db);
  const [row] = rows;
  if (!row) throw new Error(`The source ${source} vanished from the database.`);
  const { known, ...progress } = row;
  return { ...progress, oldestDay: known ? progress.oldestDay : undefined };
}

/** Begins the next window of the backfill and moves the plan past it, both or neither. */
export async function planBackfill(db: Db, source: string, window: DayRange, next: string, now: Date): Promise<Run> {
  return db.transaction().execute(async (trx) => {
    await trx.updateTable('sync_source').set({ next_day: next }).where('source', '=', source).execute();
    return startRun(trx, { source, kind: 'backfill', window, startedAt: now });
  });
}

/** Notes where the past begins, as ARGOS says today. */
export async function setBeginning(db: Db, source: string, oldestDay: string | null): Promise<void> {
  await db
    .updateTable('sync_source')
    .set({ beginning_known: true, oldest_day: oldestDay })
    .where('source', '=', source)
    .execute();
}

/** Begins the backfill below a day, or begins it again when an earlier beginning is wanted than the last time. */
export async function setBackfill(db: Db, source: string, nextDay: string, done: boolean): Promise<void> {
  await db
    .updateTable('sync_source')
    .set({ next_day: nextDay, backfill_done: done })
    .where('source', '=', source)
    .execute();
}

/**
 * The days whose last whole reading lies furthest back: one run of covered neighbours of at most `days`, or all the time before the first
 * submission, in which ARGOS may list one that came late.
 *
 * @param before UTC day; it and later ones are not looked at
 * @param past may the time before the first submission be read?
 */
export async function stalestDays(
  db: Db,
  source: string,
  { before, days, past }: { before: string; days: number; past: boolean },
): Promise<DayRange | null> {
  const { rows } = await sql<{ day: string; read_at: Date }>`
    with stalest as (
      select day from coverage_day where source = ${source} and day < ${before}::date order by read_at, day desc limit 1
    )
    select c.day, min(c.read_at) over () as read_at from coverage_day c, stalest where c.source = ${source} and c.day <= stalest.day
      and c.day > stalest.day - ${days}::integer order by c.day desc`.execute(db);
  const [newest] = rows;
  const beginning = past ? await readPast(db, source) : null;
  if (beginning && (!newest || beginning.readAt === null || beginning.readAt < newest.read_at)) {
    return { from: BEGINNING, to: shiftDay(beginning.day, -1) };
  }
  const oldest = rows.at(-1);
  return newest && oldest ? { from: oldest.day, to: newest.day } : null;
}

/** Where the past begins, and when all before it was read last; null where that is not known yet. */
async function readPast(db: Db, source: string): Promise<{ day: string; readAt: Date | null } | null> {
  const { rows } = await sql<{ day: string; readAt: Date | null }>`
    select empty_before as day,
      (select max(started_at) from sync_run r where r.source = s.source and state = 'done' and from_day = ${BEGINNING}::date) as "readAt"
    from sync_source s where source = ${source} and empty_before is not null`.execute(db);
  return rows[0] ?? null;
}
