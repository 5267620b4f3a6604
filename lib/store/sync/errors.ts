import { sql } from 'kysely';
import type { DayRange } from '#lib/domain/time-range.ts';
import type { Db } from '../database.ts';

export interface SyncFailure {
  source: string;
  kind: string;
  message: string;
  action: string;
  traceId: string | null;
  window: DayRange | null;
}

/** Keeps an error where people see it. The same kind again while it is open counts up. */
export async function recordError(db: Db, failure: SyncFailure, at: Date): Promise<void> {
  const { source, kind, message, action, traceId, window } = failure;
  await sql`insert into sync_error (source, kind, message, action, trace_id, from_day, to_day, first_at, last_at)
    values (${source}, ${kind}, ${message}, ${action}, ${traceId}, ${window?.from ?? null}, ${window?.to ?? null}, ${at}, ${at})
    on conflict (source, kind) where resolved_at is null do update set times = sync_error.times + 1, last_at = excluded.last_at,
      message = excluded.message, action = excluded.action, trace_id = excluded.trace_id,
      from_day = excluded.from_day, to_day = excluded.to_day`.execute(db);
}

/** Errors that say something about a window; they stay open until that window could be read. */
const OF_A_WINDOW = ['bad-answer', 'too-large', 'bad-request', 'repeated-cursor', 'internal', 'project-of-another-key'];

/** A window was read whole: what stood in the way of asking is over, and what was wrong with these days, too. */
export async function resolveErrors(db: Db, source: string, window: DayRange, at: Date): Promise<void> {
  await sql`update sync_error set resolved_at = ${at} where source = ${source} and resolved_at is null
    and (not kind = any(${OF_A_WINDOW}::text[]) or from_day is null
      or (from_day <= ${window.to}::date and to_day >= ${window.from}::date))`.execute(db);
}
