import { sql } from 'kysely';
import type { GateReading } from '#lib/domain/gate-reading.ts';
import type { NearAsked } from '#lib/domain/near-miss-text.ts';
import { reachOf } from '#lib/domain/near-miss.ts';
import type { Band, Side } from '#lib/domain/near-miss.ts';
import { SCORED_GATES } from '#lib/domain/submission.ts';
import { all, any } from './conditions.ts';
import type { Condition } from './conditions.ts';
import type { Db, Trx } from './database.ts';
import { getGateReading } from './gate-reading.ts';
import { byThreshold, margin, passes, points, scoreColumn } from './gate-sql.ts';
import type { ScoredGate } from './gate-sql.ts';
import { listPolicyVersions, underPolicies } from './policy-versions.ts';
import type { PolicyVersion } from './policy-versions.ts';
import { reconciledAs } from './reconciliation-sql.ts';
import { APPROVED, REJECTED } from './terms.ts';
import { isExplainedByGates, isReason } from './what-if-sql.ts';

interface Read {
  versions: readonly PolicyVersion[];
  reading: GateReading;
  band: Band;
}

/** `isNear`, of the side on which the score is: the same arithmetic of doubles. */
function nearSql(gate: ScoredGate, side: Side, { versions, reading, band }: Read): Condition {
  const rule = reading.rules[gate];
  const score = scoreColumn(gate);
  const near = byThreshold(versions, gate, reading).map(([threshold, own]) => {
    const [by, passed] = [margin(rule, score, points(threshold)), passes(rule, score, points(threshold))];
    const reach = points(reachOf(rule, threshold, side, band));
    const within =
      side === 'failed'
        ? sql`not (${passed}) and ${by} >= -${reach}`
        : sql`${passed} and (${by} < ${reach} or ${by} = 0)`;
    return sql`(${underPolicies(own)} and ${within})`;
  });
  return sql`coalesce(${any(near)}, false)`;
}

/** What lowest margins tell of what is near on one side: they have an index, and leave few to be looked at. */
function lowestMarginOf(side: Side, { versions, reading, band }: Read): Condition {
  const reaches = SCORED_GATES.flatMap((gate) =>
    byThreshold(versions, gate, reading).map(([threshold]) => reachOf(reading.rules[gate], threshold, side, band)),
  );
  const [least, most] = side === 'failed' ? [-Math.max(0, ...reaches), 0] : [0, Math.max(0, ...reaches)];
  // Points of occlusion may be lower than all others, beside a finding that passes it.
  const limited = byThreshold(versions, 'occlusion', reading).length > 0;
  return all([...(limited ? [] : [sql`lowest_margin >= ${points(least)}`]), sql`lowest_margin <= ${points(most)}`]);
}

/** A gate is among those by which the submission came near: `by` of `nearMissOf`, for those that flip. */
export interface NearSql {
  /** `flips` of `nearMissOf`, by what is kept of submissions: of none that were not gone through. */
  flips: Condition;
  by: (gate: ScoredGate) => Condition;
}

/** `nearMissOf` over the columns of `submission`. A test holds both to each other. */
export async function nearMissSql(db: Db | Trx, band: Band): Promise<NearSql> {
  const read: Read = { versions: await listPolicyVersions(db), reading: await getGateReading(db), band };
  const failed = (gate: ScoredGate) => nearSql(gate, 'failed', read);
  const passed = (gate: ScoredGate) => nearSql(gate, 'passed', read);
  const rejected = all([
    sql`status_id = ${sql.lit(REJECTED)}`,
    lowestMarginOf('failed', read),
    isExplainedByGates,
    ...SCORED_GATES.map((gate) => sql`(not ${isReason(gate)} or ${failed(gate)})`),
  ]);
  const approved = all([
    sql`status_id = ${sql.lit(APPROVED)}`,
    lowestMarginOf('passed', read),
    sql`not (${reconciledAs(['approvedWithFailedGate'])})`,
    any(SCORED_GATES.map(passed)),
  ]);
  return {
    flips: any([rejected, approved]),
    by: (gate) => sql`(case when status_id = ${sql.lit(REJECTED)} then ${failed(gate)} else ${passed(gate)} end)`,
  };
}

/** The submissions that are asked for. */
export async function nearMissCondition(db: Db | Trx, asked: NearAsked): Promise<Condition> {
  const { flips, by } = await nearMissSql(db, asked.band);
  if (asked.kind === 'flip') return flips;
  if (asked.kind === 'gate') return all([flips, by(asked.gate)]);
  const one = sql`${sql.join(
    SCORED_GATES.map((gate) => sql`${by(gate)}::int`),
    sql` + `,
  )} = 1`;
  const own = asked.gate === null ? [] : [by(asked.gate)];
  return all([flips, sql`status_id = ${sql.lit(REJECTED)}`, ...own, one]);
}
