import { sql } from 'kysely';
import type { AbortableQueryOptions } from 'kysely';
import type { FilterQuery, SubmissionsQuery } from '#lib/contract/filter.ts';
import type { GateReading } from '#lib/domain/gate-reading.ts';
import { countSubmissions } from './count-submissions.ts';
import type { Db, Trx } from './database.ts';
import { getGateReading } from './gate-reading.ts';
import { listPolicyVersions } from './policy-versions.ts';
import { readRowValues } from './read-rows.ts';
import { resolveFilter } from './resolve-filter.ts';
import type { ResolvedFilter } from './resolve-filter.ts';
import { placeColumns, SNAPSHOT_VALUE, snapshotReader } from './snapshot-row.ts';
import type { SnapshotItem } from './snapshot-row.ts';
import { orderOf, placeOf } from './submission-order.ts';
import type { Place } from './submission-order.ts';
import { getFreshness } from './sync/get-freshness.ts';
import type { Freshness } from './sync/get-freshness.ts';
import { listTerms } from './terms.ts';

/** Rows a query: as many as are made into text while the database finds the next. */
const BATCH = 2_500;
/** Slow readers hold the transaction between two queries; the server's own limit may be a minute. */
const IDLE_LIMIT = '10min';

export type SnapshotQuery = FilterQuery & Pick<SubmissionsQuery, 'sort'> & { tz: string };

/** A list of submissions as it was at one moment, however long it takes to read it. */
export interface Snapshot extends Freshness {
  total: number;
  /** How gates were read at that moment. */
  reading: GateReading;
  /** All of them once, in the order of the list. */
  batches: () => AsyncGenerator<SnapshotItem[]>;
  /** For further questions of the same moment. */
  trx: Trx;
  /** Gives the connection back. May be called again. */
  close: () => Promise<void>;
}

/**
 * Opens a list in one read-only transaction, which sees nothing of what is written meanwhile.
 *
 * @param signal aborted: a query that runs is cancelled in the database, and the connection is free as soon as it says so
 * @throws what the database says, or the signal's reason
 */
export async function openSnapshot(db: Db, query: SnapshotQuery, signal: AbortSignal): Promise<Snapshot> {
  const options = { signal, inflightQueryAbortStrategy: 'cancel query' } as const;
  const trx = await db.startTransaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute();
  let closed: Promise<void> | null = null;
  // Queued behind a query that still runs, so that no query of somebody else's meets its cancellation.
  const close = (): Promise<void> => (closed ??= trx.rollback().execute());
  try {
    await sql`select set_config('idle_in_transaction_session_timeout', ${IDLE_LIMIT}, true)`.execute(trx, options);
    const { from, to, tz, project: projects } = query;
    const filter = await resolveFilter(trx, query);
    const total = await countSubmissions(trx, filter);
    const reading = await getGateReading(trx);
    const freshness = await getFreshness(trx, { from, to, tz, projects });
    const batches = () => readBatches(trx, filter, query.sort, options);
    signal.throwIfAborted();
    return { total, reading, ...freshness, batches, trx, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function* readBatches(
  trx: Trx,
  filter: ResolvedFilter,
  sort: SubmissionsQuery['sort'],
  options: AbortableQueryOptions,
): AsyncGenerator<SnapshotItem[]> {
  const projects = await trx.selectFrom('project').select(['project_id', 'public_id']).execute();
  const toItem = snapshotReader({
    terms: await listTerms(trx),
    projects: new Map(projects.map((project) => [project.project_id, project.public_id])),
    policies: await listPolicyVersions(trx),
  });
  const order = orderOf(sort);
  const asked = { filter, order, value: SNAPSHOT_VALUE };
  const read = (after: Place | null) => readRowValues(trx, asked, after, BATCH, options);
  let next: Promise<string[]> | null = read(null);
  try {
    while (next !== null) {
      const rows: string[] = await next;
      const last = rows.at(-1);
      next = rows.length < BATCH || !last ? null : read(placeOf(placeColumns(last), order));
      // Met where it is awaited; until then it would count as forgotten.
      next?.catch(() => undefined);
      yield rows.map(toItem);
    }
  } finally {
    await next?.catch(() => undefined);
  }
}
