import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { FilterQuery } from '#lib/contract/filter.ts';
import { hourOf } from '#lib/domain/erasure.ts';
import { parseNumberRange } from '#lib/domain/number-range.ts';
import { SCORED_GATES } from '#lib/domain/submission.ts';
import { parseNear } from '#lib/domain/near-miss-text.ts';
import { parseWhatIf } from '#lib/domain/what-if-text.ts';
import type { Db, Trx } from './database.ts';
import { erasureConditions, inQuarantine } from './erasure-sql.ts';
import { getGateReading, goneThrough } from './gate-reading.ts';
import { lowestMarginWithin, marginWithin, occlusionOutcome, outcomeOf, scoreWithin } from './gate-sql.ts';
import { nearMissCondition } from './near-miss-sql.ts';
import { listPolicyVersions, underPolicyIds } from './policy-versions.ts';
import { reconciledAs } from './reconciliation-sql.ts';
import { APPROVED, REJECTED, findTerms } from './terms.ts';
import { whatIfCondition } from './what-if-sql.ts';

/**
 * The limits of a filter that no rollup tells apart, as conditions on the table `submission`. Names that no submission bears
 * match nothing, and excluding them excludes nothing.
 *
 * @param now UTC milliseconds: what is overdue is so at some time
 */
export async function conditionsBeyondRollups(
  db: Db | Trx,
  query: FilterQuery & { tz: string },
  now: number,
): Promise<RawBuilder<unknown>[]> {
  return [
    ...(await ofTerms(db, query)),
    ...(await ofGates(db, query)),
    ...ofTime(query),
    ...ofSubject(query),
    ...ofPattern(query),
    ...ofQuarantine(query),
    ...(await ofReconciliation(db, query)),
    ...(await ofWhatIf(db, query)),
    ...(await erasureConditions(db, query, hourOf(now))),
    ...(await ofNearMiss(db, query)),
  ];
}

async function ofTerms(db: Db | Trx, query: FilterQuery): Promise<RawBuilder<unknown>[]> {
  const found: RawBuilder<unknown>[] = [];
  if (query.notStatus.length > 0) {
    found.push(sql`status_id <> all(${await findTerms(db, 'status', query.notStatus)}::integer[])`);
  }
  if (query.notSubmitType.length > 0) {
    found.push(sql`submit_type_id <> all(${await findTerms(db, 'submit_type', query.notSubmitType)}::integer[])`);
  }
  if (query.notFailCode.length > 0) {
    const ids = await findTerms(db, 'fail_code', query.notFailCode);
    found.push(sql`(fail_code_ids is null or not fail_code_ids && ${ids}::integer[])`);
  }
  for (const code of query.allFailCode) {
    const ids = await findTerms(db, 'fail_code', [code]);
    found.push(sql`fail_code_ids is not null and fail_code_ids && ${ids}::integer[]`);
  }
  if (query.soleBlocker.length > 0) {
    const ids = await findTerms(db, 'fail_code', query.soleBlocker);
    found.push(sql`status_id = ${REJECTED} and fail_code_ids is not null and fail_code_ids && ${ids}::integer[]
      and (select count(distinct id) from unnest(fail_code_ids) as id) = 1`);
  }
  return found;
}

async function ofGates(db: Db | Trx, query: FilterQuery): Promise<RawBuilder<unknown>[]> {
  const lowest = parseNumberRange(query.lowestMargin ?? '');
  const kept = lowest ? await ofKept(db, lowestMarginWithin(lowest)) : [];
  const asked =
    query.policy.length + query.notPolicy.length + query.occlusionOutcome.length > 0 ||
    SCORED_GATES.some((gate) => query[`${gate}Score`] ?? query[`${gate}Margin`] ?? query[`${gate}Outcome`].length > 0);
  if (!asked) return kept;
  const versions = await listPolicyVersions(db);
  const reading = await getGateReading(db);
  const found = kept;
  if (query.policy.length > 0) found.push(underPolicyIds(versions, query.policy));
  if (query.notPolicy.length > 0) found.push(sql`not ${underPolicyIds(versions, query.notPolicy)}`);
  for (const gate of SCORED_GATES) {
    const score = parseNumberRange(query[`${gate}Score`] ?? '');
    const margin = parseNumberRange(query[`${gate}Margin`] ?? '');
    const outcomes = query[`${gate}Outcome`];
    if (score) found.push(scoreWithin(gate, score));
    if (margin) found.push(marginWithin(gate, margin, versions, reading));
    if (outcomes.length > 0) found.push(sql`${outcomeOf(gate, versions, reading)} = any(${outcomes}::text[])`);
  }
  if (query.occlusionOutcome.length > 0) {
    found.push(sql`${occlusionOutcome(versions, reading)} = any(${query.occlusionOutcome}::text[])`);
  }
  return found;
}

/** What is kept of a submission as gates are read: where that has changed, only of those that were gone through since. */
async function ofKept(db: Db | Trx, condition: RawBuilder<unknown>): Promise<RawBuilder<unknown>[]> {
  const through = await goneThrough(db);
  return through === null ? [condition] : [condition, through];
}

async function ofReconciliation(db: Db | Trx, { reconciliation }: FilterQuery): Promise<RawBuilder<unknown>[]> {
  return reconciliation.length > 0 ? ofKept(db, reconciledAs(reconciliation)) : [];
}

/** The clock of the zone; PostgreSQL knows its changes as `Intl` does. */
function ofTime({ weekday, hour, tz }: FilterQuery & { tz: string }): RawBuilder<unknown>[] {
  const local = sql`(created_at at time zone ${tz})`;
  return [
    ...(weekday.length > 0 ? [sql`extract(isodow from ${local}) = any(${weekday.map(Number)}::integer[])`] : []),
    ...(hour.length > 0 ? [sql`extract(hour from ${local}) = any(${hour.map(Number)}::integer[])`] : []),
  ];
}

/**
 * Asked of the index of subjects for each row, rather than kept in the row: whatever arrives late, the answer is right. Submissions
 * of one subject in the same millisecond have the same number.
 */
function ofSubject({ attempt, everPassed }: FilterQuery): RawBuilder<unknown>[] {
  const same = sql`other.project_id = submission.project_id and other.subject = submission.subject`;
  const range = parseNumberRange(attempt ?? '');
  const found: RawBuilder<unknown>[] = [];
  if (range) {
    const { min } = range;
    // Tries are whole: under the fourth is up to the third.
    const max = range.under && range.max !== null ? Math.ceil(range.max) - 1 : range.max;
    // No need to count further than what decides.
    const enough = Math.max(min ?? 1, max ?? 0);
    const earlier = sql`(select count(*) from (select 1 from submission as other
      where ${same} and other.created_at < submission.created_at limit ${enough}) as earlier)`;
    const bounds = [sql`${earlier} >= ${(min ?? 1) - 1}`, ...(max === null ? [] : [sql`${earlier} < ${max}`])];
    found.push(sql`subject is not null and ${sql.join(bounds, sql` and `)}`);
  }
  if (everPassed !== undefined) {
    const passed = sql`exists (select 1 from submission as other where ${same} and other.status_id = ${APPROVED})`;
    found.push(sql`subject is not null and ${everPassed === 'true' ? passed : sql`not ${passed}`}`);
  }
  return found;
}

/** The attempts that a kept pattern counts, and no others of its subject between them. */
function ofPattern({ pattern }: FilterQuery): RawBuilder<unknown>[] {
  if (pattern.length === 0) return [];
  return [
    sql`exists (select 1 from pattern_attempt as kept where kept.project_id = submission.project_id
      and kept.created_at = submission.created_at and kept.auth_id = submission.auth_id and kept.kind = any(${pattern}::text[]))`,
  ];
}

async function ofWhatIf(db: Db | Trx, { whatIf }: FilterQuery): Promise<RawBuilder<unknown>[]> {
  const asked = whatIf === undefined ? null : parseWhatIf(whatIf);
  return asked ? ofKept(db, whatIfCondition(asked, await getGateReading(db))) : [];
}

async function ofNearMiss(db: Db | Trx, { nearMiss }: FilterQuery): Promise<RawBuilder<unknown>[]> {
  const asked = nearMiss === undefined ? null : parseNear(nearMiss);
  return asked ? ofKept(db, await nearMissCondition(db, asked)) : [];
}

function ofQuarantine({ quarantined }: FilterQuery): RawBuilder<unknown>[] {
  if (quarantined === undefined) return [];
  return [quarantined === 'true' ? inQuarantine : sql`not ${inQuarantine}`];
}
