import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { isLimit } from '#lib/domain/gate-reading.ts';
import type { GateReading } from '#lib/domain/gate-reading.ts';
import { findFailCode } from '#lib/domain/fail-codes.ts';
import { SCORED_GATES } from '#lib/domain/submission.ts';
import type { Gate } from '#lib/domain/submission.ts';
import type { WhatIf } from '#lib/domain/what-if-text.ts';
import { movedGates } from '#lib/domain/what-if.ts';
import type { Db, Trx } from './database.ts';
import { getGateReading } from './gate-reading.ts';
import { binColumn, occlusionOutcome, outcomeOf, turnColumn } from './gate-sql.ts';
import type { ScoredGate } from './gate-sql.ts';
import { NO_POLICY } from './policies.ts';
import { underPolicies } from './policy-versions.ts';
import type { PolicyVersion } from './policy-versions.ts';
import { APPROVED, REJECTED } from './terms.ts';

type Condition = RawBuilder<unknown>;

const any = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql`false` : sql`(${sql.join(conditions, sql` or `)})`;
const all = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql`true` : sql`(${sql.join(conditions, sql` and `)})`;

/**
 * The submissions that moved thresholds would turn, or that they can't judge: `standingOf` and `wouldBe` over the columns of `submission`,
 * from the same scores. A test holds both to each other.
 */
export async function whatIfCondition(
  db: Db | Trx,
  { turn, thresholds }: WhatIf,
  versions: readonly PolicyVersion[],
): Promise<Condition> {
  const reading = await getGateReading(db);
  const moved = movedGates(thresholds);
  const on = moved.flatMap((gate) => {
    const points = thresholds[gate] ?? 0;
    const rule = reading.rules[gate];
    const wrong = sql.raw(rule.rejects === 'below' ? '<' : '>');
    return points > 0 ? [{ column: turnColumn(gate, rule), wrong, points }] : [];
  });
  const fails = any(on.map(({ column, wrong, points }) => sql`coalesce(${column} ${wrong} ${points}, false)`));
  const lacks = any(on.map(({ column }) => sql`${column} is null`));
  if (turn === 'toRejected') return sql`status_id = ${APPROVED} and ${fails}`;
  const why = await rejectionSql(db, versions, reading);
  const { reason, possible, stays } = why;
  const others = SCORED_GATES.filter((gate) => !moved.includes(gate));
  const reasons = any(SCORED_GATES.map(reason));
  const mayBe = any(SCORED_GATES.map(possible));
  const turned = all([
    sql`status_id = ${REJECTED}`,
    sql`not ${any([stays, ...others.map(reason), fails])}`,
    any([reasons, mayBe]),
  ]);
  if (turn === 'toApproved') return sql`${turned} and not ${lacks} and not ${mayBe}`;
  const askedOfMoved = any([sql`not ${mayBe}`, ...moved.map(possible)]);
  return any([
    sql`(status_id = ${APPROVED} and not ${fails} and ${lacks})`,
    sql`(${turned} and ${askedOfMoved} and ${any([lacks, mayBe])})`,
  ]);
}

/** Why something was rejected, as `standingOf` finds it. */
async function rejectionSql(db: Db | Trx, versions: readonly PolicyVersion[], reading: GateReading) {
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
  const reason = (gate: ScoredGate): Condition => any([failed(gate), named(gate)]);
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
