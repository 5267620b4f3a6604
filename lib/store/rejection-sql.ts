import { sql } from 'kysely';
import { findFailCode } from '#lib/domain/fail-codes.ts';
import { isLimit } from '#lib/domain/gate-reading.ts';
import type { GateReading } from '#lib/domain/gate-reading.ts';
import { SCORED_GATES } from '#lib/domain/submission.ts';
import type { Gate } from '#lib/domain/submission.ts';
import type { Db, Trx } from './database.ts';
import { any } from './conditions.ts';
import type { Condition } from './conditions.ts';
import { binColumn, occlusionOutcome, outcomeOf } from './gate-sql.ts';
import type { ScoredGate } from './gate-sql.ts';
import { NO_POLICY } from './policies.ts';
import { underPolicies } from './policy-versions.ts';
import type { PolicyVersion } from './policy-versions.ts';

/** Why something was rejected, as `standingOf` finds it. */
export async function rejectionSql(db: Db | Trx, versions: readonly PolicyVersion[], reading: GateReading) {
  const codes = await db.selectFrom('term').select(['term_id', 'key']).where('kind', '=', 'fail_code').execute();
  const idsOf = (matches: (gate: Gate | null) => boolean): number[] =>
    codes.filter(({ key }) => matches(findFailCode(key)?.gate ?? null)).map(({ term_id: id }) => id);
  const named = (gate: Gate): Condition =>
    sql`coalesce(fail_code_ids && ${idsOf((each) => each === gate)}::integer[], false)`;
  const outcome = (gate: Gate): Condition =>
    gate === 'occlusion' ? occlusionOutcome(versions, reading) : outcomeOf(gate, versions, reading);
  const failed = (gate: Gate): Condition => sql`${outcome(gate)} = 'failed'`;
  const contradicted = (gate: Gate): Condition => sql`(${named(gate)} and ${outcome(gate)} in ('passed', 'off'))`;
  const unrecorded = (gate: ScoredGate): Condition =>
    sql`(${binColumn(gate)} is null and ${any([
      sql`policy_id = ${NO_POLICY}`,
      underPolicies(versions.filter(({ policy }) => isLimit(reading.rules[gate], policy[gate]))),
    ])})`;
  const undocumented = sql`(select count(distinct id) from unnest(fail_code_ids) as id
    where id = any(${idsOf((gate) => gate === null)}::integer[]))`;
  const explained = sql`(${failed('liveness')})::int + (${failed('activeLiveness')})::int`;
  const explainable = sql`${explained} + (${unrecorded('liveness')})::int + (${unrecorded('activeLiveness')})::int`;
  const reason = (gate: Gate): Condition => any([failed(gate), named(gate)]);
  const silent = sql`(fail_code_ids is null and not ${any(SCORED_GATES.map(failed))})`;
  return {
    /** This gate is a reason. */
    reason,
    /** It may be, and nobody can tell. */
    possible: (gate: ScoredGate): Condition =>
      any([
        sql`(${silent} and ${any([sql`policy_id = ${NO_POLICY}`, unrecorded(gate)])})`,
        ...(gate === 'liveness' || gate === 'activeLiveness'
          ? [sql`(${undocumented} > ${explained} and ${unrecorded(gate)})`]
          : []),
      ]),
    /** No threshold turns it: its face was obstructed, or a code of it is not explained by any gate. */
    stays: any([
      ...SCORED_GATES.map(contradicted),
      contradicted('occlusion'),
      sql`${undocumented} > ${explainable}`,
      failed('occlusion'),
      named('occlusion'),
    ]),
  };
}
