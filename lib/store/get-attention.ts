import { sql } from 'kysely';
import type { AttentionAnswer } from '#lib/contract/attention.ts';
import type { FilterQuery } from '#lib/contract/filter.ts';
import { hourOf } from '#lib/domain/erasure.ts';
import { DEFAULT_BAND } from '#lib/domain/near-miss.ts';
import { DISAGREEMENT_BITS } from '#lib/domain/reconciliation.ts';
import { HEAVY_PATTERNS } from '#lib/domain/subject-presets.ts';
import { countOverdue } from './count-overdue.ts';
import { listAlarms } from './alarms/list-alarms.ts';
import { countNearMisses, sumNear } from './count-near-misses.ts';
import { countSubmissions } from './count-submissions.ts';
import type { Db } from './database.ts';
import { goneThrough } from './gate-reading.ts';
import { filterConditions } from './filter-sql.ts';
import { resolveFilter } from './resolve-filter.ts';
import { countSubjectsShowing } from './subjects/list-subjects.ts';
import { APPROVED, REJECTED } from './terms.ts';

/** Counts what of a filter's submissions wants a look, by indexes that hold it. Near misses are those of the page of near misses. */
export async function getAttention(
  db: Db,
  query: FilterQuery & { tz: string },
): Promise<Omit<AttentionAnswer, 'asOf' | 'coverage'>> {
  const hour = hourOf(Date.now());
  const filter = await resolveFilter(db, query, hour);
  const matching = sql`project_id = any(${filter.projectIds}::smallint[]) and ${filterConditions(filter)}`;
  const gone = await goneThrough(db);
  const through = gone ?? sql`true`;
  const [submissions, waiting, unexplained, near, found, erasures, alarms] = await Promise.all([
    countSubmissions(db, filter),
    gone &&
      sql<{ count: number }>`select count(*)::int as count from submission where ${matching} and not ${gone}`.execute(
        db,
      ),
    sql<{ count: number }>`select count(*)::int as count from submission
      where ${matching} and ${through} and reconciliation <> 0 and reconciliation & ${sql.lit(DISAGREEMENT_BITS)} <> 0`.execute(
      db,
    ),
    countNearMisses(db, filter, gone, DEFAULT_BAND),
    countSubjectsShowing(db, filter, HEAVY_PATTERNS),
    countOverdue(db, filter, hour),
    listAlarms(db, { ...query, state: 'open' }),
  ]);
  return {
    submissions,
    waiting: waiting?.rows[0]?.count ?? 0,
    alarms: alarms.lookedAt === null ? null : alarms.events.length,
    unexplained: unexplained.rows[0]?.count ?? 0,
    rejectedNear: sumNear(near, REJECTED),
    approvedNear: sumNear(near, APPROVED),
    subjects: { found, patterns: [...HEAVY_PATTERNS] },
    erasures,
  };
}
