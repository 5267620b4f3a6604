import { dueBefore } from '#lib/domain/erasure.ts';
import { countSubmissions } from './count-submissions.ts';
import type { Db, Trx } from './database.ts';
import { narrowed } from './narrowed.ts';
import type { ResolvedFilter } from './resolve-filter.ts';
import { listRetention } from './retention.ts';

/**
 * How many of a filter's submissions are not erased although the period of their project is over: each project's until its own cut, which
 * is a whole hour, so that rollups can tell.
 *
 * @param now start of an hour, UTC milliseconds
 * @returns `retentionSet` false = none of the projects has a period
 */
export async function countOverdue(
  db: Db | Trx,
  filter: ResolvedFilter,
  now: number,
): Promise<{ overdue: number; retentionSet: boolean }> {
  const projects = (await listRetention(db)).flatMap(({ projectId, days }) =>
    days === null || !filter.projectIds.includes(projectId) ? [] : [{ projectId, days }],
  );
  const asked = filter.erased === true ? [] : projects;
  const counts = await Promise.all(
    asked.map(({ projectId, days }) =>
      countSubmissions(db, {
        ...narrowed(filter, { end: dueBefore(days, now) }),
        projectIds: [projectId],
        erased: false,
      }),
    ),
  );
  return { overdue: counts.reduce((sum, count) => sum + count, 0), retentionSet: projects.length > 0 };
}
