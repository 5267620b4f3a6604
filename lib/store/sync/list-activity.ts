import type { Selectable } from 'kysely';
import type { SyncError, SyncRun } from '#lib/contract/sync.ts';
import type { Db } from '../database.ts';
import type { SyncErrorTable } from './schema.ts';

const MOST = 100;

/** The last readings, newest first. @param only names of keys; null = all */
export async function listRuns(db: Db, only: readonly string[] | null): Promise<SyncRun[]> {
  const rows = await db
    .selectFrom('sync_run')
    .selectAll()
    .$if(only !== null, (query) => query.where('source', 'in', only ?? []))
    .orderBy('started_at', 'desc')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    id: String(row.run_id),
    source: row.source,
    kind: row.kind,
    from: row.from_day,
    to: row.to_day,
    state: row.state,
    startedAt: row.started_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    pages: row.pages,
    received: row.received,
    inserted: row.inserted,
    updated: row.updated,
    unchanged: row.unchanged,
    quarantined: row.quarantined,
    outside: row.outside,
  }));
}

/** The last errors, newest first. @param open only those not resolved @param only names of keys; null = all */
export async function listErrors(
  db: Db,
  { open, only }: { open: boolean; only: readonly string[] | null },
): Promise<SyncError[]> {
  const rows = await db
    .selectFrom('sync_error')
    .selectAll()
    .$if(only !== null, (query) => query.where('source', 'in', only ?? []))
    .$if(open, (query) => query.where('resolved_at', 'is', null))
    .orderBy('last_at', 'desc')
    .limit(MOST)
    .execute();
  return rows.map(toError);
}

const toError = (row: Selectable<SyncErrorTable>): SyncError => ({
  at: row.first_at.toISOString(),
  lastAt: row.last_at.toISOString(),
  times: row.times,
  source: row.source,
  kind: row.kind,
  message: row.message,
  action: row.action,
  traceId: row.trace_id,
  window: row.from_day !== null && row.to_day !== null ? { from: row.from_day, to: row.to_day } : null,
  resolvedAt: row.resolved_at?.toISOString() ?? null,
});
