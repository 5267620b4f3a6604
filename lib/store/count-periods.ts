import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Trx } from './database.ts';
import { filterConditions } from './filter-sql.ts';
import type { ResolvedFilter } from './resolve-filter.ts';
import { bucketRange, erasedOf, submissionsOf, submitTypes } from './rollup-columns.ts';
import { commonSpan, verdictsFromRollups } from './rollup-plan.ts';
import type { CountedVerdicts } from './rollup-plan.ts';
import { bucketOf } from './rollup-spans.ts';

/** Submissions of one period, submit type and policy version. */
export interface PeriodCount {
  /** Index of the period. */
  period: number;
  submitTypeId: number;
  projectId: number;
  policyId: number;
  submissions: number;
  approved: number;
  rejected: number;
  erased: number;
}

/**
 * Counts a filter's submissions by periods that follow each other.
 *
 * @param bounds UTC ms, ascending: period i is [bounds[i], bounds[i + 1])
 */
export async function countPeriods(
  trx: Trx,
  filter: ResolvedFilter & { start: number; end: number },
  bounds: readonly number[],
): Promise<PeriodCount[]> {
  const verdicts = verdictsFromRollups(filter);
  // The local clock may not sit on whole hours: only the bounds matter, and all of them do.
  const span = verdicts ? commonSpan(bounds) : null;
  const counted = verdicts && span ? fromRollups(filter, bounds, span, verdicts) : fromSubmissions(filter, bounds);
  const { rows } = await sql<PeriodCount>`
    select period - 1 as period, submit_type_id as "submitTypeId", project_id as "projectId", policy_id as "policyId",
      sum(submissions)::int as submissions, sum(approved)::int as approved, sum(rejected)::int as rejected,
      sum(erased)::int as erased
    from (${counted}) as counted group by period, submit_type_id, project_id, policy_id order by period`.execute(trx);
  return rows;
}

function fromRollups(
  filter: ResolvedFilter,
  bounds: readonly number[],
  span: 15 | 60,
  verdicts: CountedVerdicts,
): RawBuilder<unknown> {
  return sql`select width_bucket(bucket, ${bounds.map((ms) => bucketOf(ms, span))}::integer[]) as period, submit_type_id, project_id,
      policy_id, ${submissionsOf(verdicts)} as submissions, ${verdicts.approved ? sql`approved` : sql`0`} as approved,
      ${verdicts.rejected ? sql`rejected` : sql`0`} as rejected, ${erasedOf(verdicts)} as erased
    from rollup_count where project_id = any(${filter.projectIds}::smallint[]) and span = ${span}
      and ${bucketRange(filter, span)} and ${submitTypes(filter)}`;
}

function fromSubmissions(filter: ResolvedFilter, bounds: readonly number[]): RawBuilder<unknown> {
  return sql`select width_bucket(created_at, ${bounds.map((ms) => new Date(ms).toISOString())}::timestamptz[]) as period,
      submit_type_id, project_id, policy_id, count(*) as submissions, count(*) filter (where status_id = 1) as approved,
      count(*) filter (where status_id = 2) as rejected, count(*) filter (where erased) as erased
    from submission where project_id = any(${filter.projectIds}::smallint[]) and ${filterConditions(filter)}
    group by 1, 2, 3, 4`;
}
