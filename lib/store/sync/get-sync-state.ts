import { sql } from 'kysely';
import type { CoverageDay, QuarantinedItem, SyncAnswer } from '#lib/contract/sync.ts';
import type { Db } from '../database.ts';
import { asJson } from '../get-quarantined.ts';
import { countGapDays } from './gaps.ts';
import { listErrors, listRuns } from './list-activity.ts';
import { progressOf, stateOf } from './sync-progress.ts';
import type { SourceRow } from './sync-progress.ts';

interface AskedState {
  view: 'summary' | 'full';
  simulator: boolean;
  syncFrom: string | null;
  now: Date;
  /** Names of the keys that are told of; null = all. */
  only: readonly string[] | null;
}

/**
 * Everything that the dashboard tells about its mirror.
 *
 * @param view `summary` leaves out what only the Sync page shows
 * @param syncFrom oldest UTC day wanted, or null for everything: older ones are not missed
 */
export async function getSyncState(db: Db, { view, simulator, syncFrom, now, only }: AskedState): Promise<SyncAnswer> {
  const full = view === 'full';
  const [sources, heartbeat, openErrors, quarantined] = await Promise.all([
    readSources(db, now, syncFrom, only),
    db.selectFrom('sync_heartbeat').selectAll().executeTakeFirst(),
    listErrors(db, { open: true, only }),
    db
      .selectFrom('quarantine')
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .$if(only !== null, (query) => query.where('source', 'in', only ?? []))
      .executeTakeFirstOrThrow(),
  ]);
  const tails = sources.map((source) => source.tailAt?.getTime() ?? null);
  const asOf = sources.length === 0 || tails.includes(null) ? null : new Date(Math.min(...tails.map(Number)));
  return {
    state: stateOf({ sources, heartbeatAt: heartbeat?.at ?? null, asOf, openErrors: openErrors.length, now }),
    simulator,
    asOf: asOf?.toISOString() ?? null,
    progress: progressOf(sources, heartbeat?.per_second ?? null, now),
    sources: sources.map((source) => ({
      name: source.name,
      projectIds: source.projectIds,
      submissions: source.submissions,
      backfillDone: source.backfillDone,
      tailAt: source.tailAt?.toISOString() ?? null,
      sweepAt: source.backfillDone ? (source.stalestAt?.toISOString() ?? null) : null,
    })),
    openErrors,
    quarantinedTotal: quarantined.total,
    missingTotal: sources.reduce((total, source) => total + source.missing, 0),
    coverage: full ? await listCoverage(db, only) : [],
    runs: full ? await listRuns(db, only) : [],
    quarantine: full ? await listQuarantine(db, only) : [],
    errors: full ? await listErrors(db, { open: false, only }) : [],
  };
}

/** A key that is not configured any more is none: what the mirror has of it stays, and nobody waits for it. */
async function readSources(db: Db, now: Date, syncFrom: string | null, only: AskedState['only']): Promise<SourceRow[]> {
  const today = now.toISOString().slice(0, 10);
  const { rows } = await sql<SourceRow>`
    select s.source as name, 
      s.backfill_done and ${countGapDays(today, syncFrom)} = 0 as "backfillDone", s.tail_at as "tailAt", s.beginning_known as "beginningKnown",
      s.oldest_day as "beginningDay",
      coalesce((select array_agg(public_id order by public_id) from project p where p.source = s.source), '{}') as "projectIds",
      coalesce((select sum(submissions)::int from rollup_count where span = 60
        and project_id = any(array(select project_id from project p where p.source = s.source))), 0) as submissions,
      covered.*
    from sync_source s, lateral (
      select count(*)::int as "coveredDays", coalesce(sum(missing), 0)::int as missing, min(day) as "oldestDay", max(day) as "newestDay",
        min(read_at) as "stalestAt" from coverage_day c where c.source = s.source
    ) as covered where s.configured and ${only === null ? sql`true` : sql`s.source = any(${only})`} order by s.source`.execute(
    db,
  );
  return rows;
}

async function listCoverage(db: Db, only: AskedState['only']): Promise<CoverageDay[]> {
  const rows = await db
    .selectFrom('coverage_day')
    .selectAll()
    .where((eb) =>
      eb('source', 'in', eb.selectFrom('sync_source').select('sync_source.source').where('configured', '=', true)),
    )
    .$if(only !== null, (query) => query.where('source', 'in', only ?? []))
    .orderBy('day')
    .orderBy('source')
    .execute();
  return rows.map(({ read_at, ...day }) => ({ ...day, readAt: read_at.toISOString() }));
}

async function listQuarantine(db: Db, only: AskedState['only']): Promise<QuarantinedItem[]> {
  const rows = await db
    .selectFrom('quarantine')
    .leftJoin('project', 'project.project_id', 'quarantine.project_id')
    .selectAll('quarantine')
    .select('project.public_id')
    .$if(only !== null, (query) => query.where('quarantine.source', 'in', only ?? []))
    .orderBy('last_seen_at', 'desc')
    .orderBy('quarantine_id', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: String(row.quarantine_id),
    source: row.source,
    projectId: row.public_id,
    authId: row.auth_id,
    createdAt: row.created_at_text,
    cause: row.cause,
    firstSeenAt: row.first_seen_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    raw: asJson(row.raw),
  }));
}
