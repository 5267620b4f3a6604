import { sql } from 'kysely';
import type { Finding } from '#lib/domain/alarms.ts';
import type { Trx } from '../database.ts';
import { listPolicySpans } from '../list-policy-changes.ts';
import { HOUR } from '../rollup-spans.ts';
import { APPROVED, NO_SUBMIT_TYPE, REJECTED } from '../terms.ts';

/** While the first days of a mirror are its first days, everything in them is new: nothing is told of them. */
const LEARNING_MS = 14 * 24 * 3_600_000;

interface FirstSeen {
  dimension: 'newFailCode' | 'newSubmitType' | 'newStatus' | 'newPolicyKey';
  value: string;
  at: Date;
}

/** Fail codes, submit types, statuses and keys of policies that were seen for the first time after the mirror's first two weeks. */
export async function findNovelties(trx: Trx, projectIds: readonly number[], first: number): Promise<Finding[]> {
  const ofProjects = sql`project_id = any(${projectIds}::smallint[])`;
  // Rollups tell the hour without reading submissions; the index of times tells the instant within.
  const terms = await sql<FirstSeen>`
    select dimension, term.value, (
      select min(created_at) from submission where ${ofProjects}
        and created_at >= to_timestamp(bucket * 3600.0) and created_at < to_timestamp((bucket + 1) * 3600.0)
        and case dimension when 'newFailCode' then fail_code_ids @> array[id] else submit_type_id = id end
    ) as at
    from (
      select 'newFailCode' as dimension, code_id as id, min(bucket) as bucket from rollup_code
        where ${ofProjects} and span = ${HOUR} and submissions > 0 group by code_id
      union all
      select 'newSubmitType', submit_type_id, min(bucket) from rollup_count
        where ${ofProjects} and span = ${HOUR} and submissions > 0 and submit_type_id <> ${NO_SUBMIT_TYPE} group by submit_type_id
    ) as seen join term on term_id = id
    union all
    select 'newStatus', term.value, min(created_at) from submission join term on term_id = status_id
      where ${ofProjects} and status_id > ${Math.max(APPROVED, REJECTED)} group by term.value`.execute(trx);
  const found = [...terms.rows, ...(await firstPolicyKeys(trx, projectIds))];
  return found
    .filter(({ at }) => at.getTime() >= first + LEARNING_MS)
    .map(({ dimension, value, at }) => ({
      projectId: null,
      dimension,
      value,
      direction: 'new',
      rule: 'new',
      span: 'instant',
      start: at.getTime(),
      end: at.getTime() + 1,
      n: 1,
      x: 1,
      expected: 0,
      sigmas: 0,
    }));
}

async function firstPolicyKeys(trx: Trx, projectIds: readonly number[]): Promise<FirstSeen[]> {
  const spans = await listPolicySpans(trx, projectIds);
  const { rows } = await sql<{ projectId: number; policyId: number; key: string }>`
    select project_id as "projectId", policy_id as "policyId", key
    from policy_version cross join json_object_keys(content::json) as key
    where project_id = any(${projectIds}::smallint[]) and json_typeof(content::json) = 'object'`.execute(trx);
  return [...Map.groupBy(rows, ({ key }) => key)].flatMap(([value, own]) => {
    const first = spans
      .filter((span) => own.some((row) => row.projectId === span.projectId && row.policyId === span.policyId))
      .map(({ firstSeen }) => firstSeen)
      .sort((a, b) => a.getTime() - b.getTime())[0];
    return first ? [{ dimension: 'newPolicyKey', value, at: first }] : [];
  });
}
