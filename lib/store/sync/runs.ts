import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { ArgosCursor } from '#lib/argos/record.ts';
import type { DayRange } from '#lib/domain/time-range.ts';
import type { PageOutcome } from '../apply-page.ts';
import type { Db, Trx } from '../database.ts';
import type { RunKind, SyncRunTable } from './schema.ts';

/** ARGOS has no submission from before this day; a window that begins here has no beginning. */
export const BEGINNING = '1970-01-01';

/** A reading of a window: what is left of it to do. */
export interface Run {
  id: number;
  source: string;
  kind: RunKind;
  window: DayRange;
  startedAt: Date;
  /** Where it stopped; null = at its first page. */
  cursor: ArgosCursor | null;
  /** Its first pages were read before this process began. */
  resumed: boolean;
}

/** Begins a reading. */
export async function startRun(
  db: Db | Trx,
  run: { source: string; kind: RunKind; window: DayRange; startedAt: Date },
): Promise<Run> {
  const row = await db
    .insertInto('sync_run')
    .values({
      source: run.source,
      kind: run.kind,
      from_day: run.window.from,
      to_day: run.window.to,
      started_at: run.startedAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return toRun(row);
}

/** Takes up a reading where its checkpoint left it. */
export async function resumeRun(db: Db, run: Run): Promise<Run> {
  const row = await db
    .updateTable('sync_run')
    .set({ state: 'running', finished_at: null, resumed: run.cursor !== null })
    .where('run_id', '=', run.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return toRun(row);
}

/** Begins a reading again at its first page: its cursor is no longer understood. */
export async function restartRun(db: Db, run: Run, startedAt: Date): Promise<Run> {
  const row = await db
    .updateTable('sync_run')
    .set({ next_cursor: null, resumed: false, started_at: startedAt })
    .where('run_id', '=', run.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return toRun(row);
}

/** The checkpoint, in the transaction of the page that it speaks of. */
export async function checkpoint(trx: Trx, runId: number, next: ArgosCursor | null, page: PageOutcome): Promise<void> {
  await trx
    .updateTable('sync_run')
    .set((eb) => ({
      next_cursor: next === null ? null : JSON.stringify(next),
      pages: eb('pages', '+', 1),
      received: eb('received', '+', page.received),
      inserted: eb('inserted', '+', page.inserted),
      updated: eb('updated', '+', page.updated),
      unchanged: eb('unchanged', '+', page.unchanged),
      quarantined: eb('quarantined', '+', page.quarantined),
      outside: eb('outside', '+', page.outside),
    }))
    .where('run_id', '=', runId)
    .execute();
}

export async function endRun(db: Db | Trx, runId: number, state: 'done' | 'failed' | 'interrupted'): Promise<void> {
  await db
    .updateTable('sync_run')
    .set({ state, finished_at: sql<Date>`now()` })
    .where('run_id', '=', runId)
    .execute();
}

/** Readings that a process left unfinished when it went. */
export async function interruptRuns(db: Db): Promise<void> {
  await db
    .updateTable('sync_run')
    .set({ state: 'interrupted', finished_at: sql<Date>`now()` })
    .where('state', '=', 'running')
    .execute();
}

/** What has to be read in the end, come what may: windows of the backfill and ranges that were asked for. Oldest plan first. */
export async function listUnfinished(db: Db, source: string): Promise<Run[]> {
  const rows = await db
    .selectFrom('sync_run')
    .selectAll()
    .where('source', '=', source)
    .where('kind', 'in', ['backfill', 'range'])
    .where('state', 'in', ['failed', 'interrupted'])
    .orderBy('run_id')
    .execute();
  return rows.map(toRun);
}

const KEPT_DAYS = 30;

/** Forgets runs that nobody will ask about: a tail a minute is 43,000 a month. */
export async function forgetOldRuns(db: Db): Promise<void> {
  await sql`delete from sync_run where state = 'done' and run_id < (select max(run_id) - 1000 from sync_run)
    and (kind = 'tail' or started_at < now() - ${KEPT_DAYS} * interval '1 day')`.execute(db);
}

function toRun(row: Selectable<SyncRunTable>): Run {
  return {
    id: row.run_id,
    source: row.source,
    kind: row.kind,
    window: { from: row.from_day, to: row.to_day },
    startedAt: row.started_at,
    cursor: row.next_cursor as ArgosCursor | null,
    resumed: row.resumed,
  };
}
