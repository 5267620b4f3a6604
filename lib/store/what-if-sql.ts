import { sql } from 'kysely';
import type { GateReading } from '#lib/domain/gate-reading.ts';
import { SCORED_GATES } from '#lib/domain/submission.ts';
import { CELL_BASE, CELL_STANDING, cellPlace } from '#lib/domain/what-if-cells.ts';
import { APPROVED, bitOf, REASONS, SETS } from '#lib/domain/what-if-standing.ts';
import type { ScoredGate } from '#lib/domain/what-if-standing.ts';
import type { WhatIf } from '#lib/domain/what-if-text.ts';
import { movedGates, setOf } from '#lib/domain/what-if.ts';
import { all, any } from './conditions.ts';
import type { Condition } from './conditions.ts';

// `readCells` over the column. Numbers are written out: as parameters they would hide from the planner how few rows are meant.
const standing = sql`(cell / ${sql.lit(CELL_STANDING)})`;
const digitOf = (gate: ScoredGate) => sql`(cell / ${sql.lit(cellPlace(gate))} % ${sql.lit(CELL_BASE)})`;
const ofStanding = (least: number, end?: number): Condition =>
  sql`(cell >= ${sql.lit(least * CELL_STANDING)}${end === undefined ? sql`` : sql` and cell < ${sql.lit(end * CELL_STANDING)}`})`;
const reasons = sql`((${standing} - ${sql.lit(REASONS)}) % ${sql.lit(SETS)})`;
const possible = sql`((${standing} - ${sql.lit(REASONS)}) / ${sql.lit(SETS)})`;

/** Rejected, and its reasons are gates that are all known. */
export const isExplainedByGates: Condition = ofStanding(REASONS, REASONS + SETS);

/** Of those: this gate is a reason. */
export const isReason = (gate: ScoredGate): Condition => sql`${reasons} & ${sql.lit(bitOf(gate))} <> 0`;

/**
 * The submissions that moved thresholds would turn, or that they can't judge: `wouldBe` over the column `cell` of `submission`, so of none
 * that was not gone through. A test holds both to each other.
 */
export function whatIfCondition({ turn, thresholds }: WhatIf, { rules }: GateReading): Condition {
  const moved = movedGates(thresholds);
  const on = moved.flatMap((gate) => {
    const points = thresholds[gate] ?? 0;
    return points > 0 ? [{ digit: digitOf(gate), below: rules[gate].rejects === 'below', points }] : [];
  });
  // A digit is the turning point plus one, 0 = there is none.
  const fails = any(
    on.map(({ digit, below, points }) =>
      below ? sql`${digit} between 1 and ${sql.lit(points)}` : sql`${digit} > ${sql.lit(points + 1)}`,
    ),
  );
  const lacks = any(on.map(({ digit }) => sql`${digit} = 0`));
  const approved = ofStanding(APPROVED, APPROVED + 1);
  if (turn === 'toRejected') return all([approved, fails]);
  const others = sql.lit(setOf(SCORED_GATES.filter((gate) => !moved.includes(gate))));
  const movedSet = sql.lit(setOf(moved));
  const turned = all([ofStanding(REASONS), sql`${reasons} & ${others} = 0`, sql`not ${fails}`]);
  if (turn === 'toApproved') return all([isExplainedByGates, turned, sql`not ${lacks}`]);
  const unsure = all([
    turned,
    sql`(${possible} = 0 or ${possible} & ${movedSet} <> 0)`,
    any([lacks, sql`${possible} <> 0`]),
  ]);
  return any([all([approved, sql`not ${fails}`, lacks]), unsure]);
}
