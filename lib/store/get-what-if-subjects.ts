import { sql } from 'kysely';
import type { FilterQuery } from '#lib/contract/filter.ts';
import type { Turn } from '#lib/domain/what-if-text.ts';
import type { Tally, Thresholds } from '#lib/domain/what-if.ts';
import type { Db } from './database.ts';
import { filterConditions } from './filter-sql.ts';
import { getGateReading, goneThrough } from './gate-reading.ts';
import { resolveFilter } from './resolve-filter.ts';
import { inSnapshot } from './in-snapshot.ts';
import { APPROVED } from './terms.ts';
import { whatIfCondition } from './what-if-sql.ts';

/**
 * Subjects with a submission of the filter's, by whether at least one of those was approved, and would be. Re-plays the tries that were
 * made: no compact distribution tells this, for every try of a subject counts at once.
 *
 * @returns numbers of subjects; one whose tries would all be rejected but for some that can't be judged is unknown
 */
export async function getWhatIfSubjects(
  db: Db,
  { thresholds, ...query }: FilterQuery & { tz: string; thresholds: Thresholds },
): Promise<{ tally: Tally }> {
  const filter = await resolveFilter(db, query);
  return inSnapshot(db, async (trx) => {
    const reading = await getGateReading(trx);
    const through = (await goneThrough(trx)) ?? sql`true`;
    const turns = (turn: Turn) => sql`(${through} and ${whatIfCondition({ turn, thresholds }, reading)})`;
    const approved = sql`status_id = ${APPROVED}`;
    // What was not gone through can't be judged yet.
    const unknown = sql`(not ${through} or ${turns('unknown')})`;
    const { rows } = await sql<Tally>`
      select count(*) filter (where would)::int as "approved",
        count(*) filter (where not would and not may)::int as "rejected",
        count(*) filter (where would and not was)::int as "toApproved",
        count(*) filter (where was and not would and not may)::int as "toRejected",
        count(*) filter (where was and not would and may)::int as "unknownApproved",
        count(*) filter (where not was and not would and may)::int as "unknownRejected"
      from (
        select bool_or(${approved}) as was,
          bool_or(case when ${approved} then not ${turns('toRejected')} and not ${unknown} else ${turns('toApproved')} end) as would,
          bool_or(${unknown}) as may
        from submission
        where project_id = any(${filter.projectIds}::smallint[]) and subject is not null and ${filterConditions(filter)}
        group by project_id, subject
      ) as tried`.execute(trx);
    const [tally] = rows;
    if (!tally) throw new Error('A count gave no row.');
    return { tally };
  });
}
