import { sql } from 'kysely';
import type { Trx } from '../database.ts';
import { commonSpan } from '../rollup-plan.ts';
import { bucketOf, HOUR } from '../rollup-spans.ts';
import { APPROVED, REJECTED } from '../terms.ts';

/** Submissions of one stretch of time, project, policy version and submit type. */
export interface DecidedCount {
  /** Index of the stretch. */
  period: number;
  projectId: number;
  policyId: number;
  submitTypeId: number;
  decided: number;
  rejected: number;
  /** Decided, and not erased. */
  kept: number;
}

/** Of these with one fail code: those that are not erased, as of erased ones ARGOS may list no codes. */
export interface CodeCount {
  period: number;
  projectId: number;
  policyId: number;
  codeId: number;
  kept: number;
}

/**
 * Counts all that is watched, by stretches that follow each other.
 *
 * @param bounds UTC ms, ascending, at whole quarters of an hour, as the clocks of all zones are: stretch i is [bounds[i], bounds[i + 1])
 */
export async function readCounts(
  trx: Trx,
  projectIds: readonly number[],
  bounds: readonly number[],
): Promise<{ decided: DecidedCount[]; codes: CodeCount[] }> {
  const [first, last] = [bounds[0], bounds.at(-1)];
  if (first === undefined || last === undefined || projectIds.length === 0) return { decided: [], codes: [] };
  const span = commonSpan(bounds);
  if (span === null) throw new RangeError('Alarms are counted by whole quarters of an hour.');
  const ofProjects = sql`project_id = any(${projectIds}::smallint[])`;
  const decided = await sql<DecidedCount>`
    select period - 1 as period, project_id as "projectId", policy_id as "policyId", submit_type_id as "submitTypeId",
      sum(approved + rejected)::int as decided, sum(rejected)::int as rejected,
      sum(approved + rejected - approved_erased - rejected_erased)::int as kept
    from (
      select width_bucket(bucket, ${bounds.map((ms) => bucketOf(ms, span))}::integer[]) as period, *
      from rollup_count where ${ofProjects} and span = ${span}
        and bucket >= ${bucketOf(first, span)} and bucket < ${bucketOf(last, span)}
    ) as counted group by period, project_id, policy_id, submit_type_id order by period`.execute(trx);
  const codes = await sql<CodeCount>`
    select width_bucket(created_at, ${bounds.map((ms) => new Date(ms).toISOString())}::timestamptz[]) - 1 as period,
      project_id as "projectId", policy_id as "policyId", code as "codeId", count(*)::int as kept
    from submission cross join unnest(fail_code_ids) as code
    where ${ofProjects} and fail_code_ids is not null and not erased and status_id in (${APPROVED}, ${REJECTED})
      and created_at >= ${new Date(first)} and created_at < ${new Date(last)}
    group by 1, 2, 3, 4`.execute(trx);
  return { decided: decided.rows, codes: codes.rows };
}

/** When the first submission of these projects was created; null where there is none. */
export async function firstSubmission(trx: Trx, projectIds: readonly number[]): Promise<number | null> {
  const { rows } = await sql<{ bucket: number | null }>`select min(bucket) as bucket from rollup_count
    where project_id = any(${projectIds}::smallint[]) and span = ${HOUR} and submissions > 0`.execute(trx);
  const bucket = rows[0]?.bucket ?? null;
  return bucket === null ? null : bucket * HOUR * 60_000;
}
