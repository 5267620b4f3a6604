import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { findFailCode } from '#lib/domain/fail-codes.ts';
import { isLimit } from '#lib/domain/gate-reading.ts';
import type { GateReading } from '#lib/domain/gate-reading.ts';
import type { Turn } from '#lib/domain/what-if-text.ts';
import { all, any } from './conditions.ts';
import type { Condition } from './conditions.ts';
import { countBins } from './count-scores.ts';
import type { Trx } from './database.ts';
import { filterConditions } from './filter-sql.ts';
import { byThreshold, points } from './gate-sql.ts';
import type { ScoredGate } from './gate-sql.ts';
import { NO_POLICY } from './policies.ts';
import { underPolicies } from './policy-versions.ts';
import type { PolicyVersion } from './policy-versions.ts';
import type { ResolvedFilter } from './resolve-filter.ts';
import { verdictsFromRollups } from './rollup-plan.ts';
import { BINNED_GATES } from './submission-row.ts';
import { APPROVED, REJECTED } from './terms.ts';
import { whatIfCondition } from './what-if-sql.ts';

type Filter = ResolvedFilter & { start: number; end: number };

/** One gate's threshold, in whole points, for all submissions of a filter. */
export interface Move {
  gate: ScoredGate;
  to: number;
}

export interface Flips {
  toApproved: number;
  toRejected: number;
}

interface Read {
  versions: readonly PolicyVersion[];
  reading: GateReading;
  /** The submissions whose lowest margins hold; null = all. */
  through: RawBuilder<unknown> | null;
}

/** What each move by itself would turn, both ways: what What-if counts over the same filter. In the order of `moves`. */
export async function countFlips(trx: Trx, filter: Filter, moves: readonly Move[], read: Read): Promise<Flips[]> {
  const lost = await countLost(trx, filter, moves, read);
  const flips: Flips[] = [];
  for (const [index, move] of moves.entries()) {
    flips.push({ toApproved: await countApproved(trx, filter, move, read), toRejected: lost[index] ?? 0 });
  }
  return flips;
}

/** Approvals are lost by their score alone, whatever they passed: histograms tell it where rollups have them, and else one reading for all. */
async function countLost(
  trx: Trx,
  filter: Filter,
  moves: readonly Move[],
  { versions, reading: { rules } }: Read,
): Promise<number[]> {
  const isTold = ({ gate }: Move) => rules[gate].rejects === 'below' && rules[gate].equality === 'passes';
  if (verdictsFromRollups(filter) && moves.length > 0 && moves.every(isTold)) {
    const places = moves.map(({ gate }) => BINNED_GATES.indexOf(gate));
    const bins = await countBins(trx, filter, places);
    return moves.map(({ to }, index) =>
      bins.reduce((sum, each) => (each.gate === places[index] && each.bin < to ? sum + each.approved : sum), 0),
    );
  }
  return countTurned(trx, filter, 'toRejected', moves, versions, sql`true`);
}

/**
 * Of what one gate's policy limits, only those turn whose lowest margin is that gate's and within the move: they have an index. Where the
 * policy sets it no limit, only what a code of it rejected does.
 */
async function countApproved(trx: Trx, filter: Filter, move: Move, read: Read): Promise<number> {
  const { versions, reading, through } = read;
  const count = async (which: Condition) =>
    (await countTurned(trx, filter, 'toApproved', [move], versions, which))[0] ?? 0;
  // Lowest margins of what was not gone through say nothing.
  if (through !== null) return count(sql`true`);
  const rule = reading.rules[move.gate];
  const limited = versions.filter(
    ({ policy: { [move.gate]: threshold } }) => isLimit(rule, threshold) && Math.abs(threshold) < FAR,
  );
  const reach = Math.max(
    0,
    ...limited.map(({ policy }) => (rule.rejects === 'below' ? 1 : -1) * (Number(policy[move.gate]) - move.to)),
  );
  // Points of occlusion may be lower than all others, beside a finding that passes it.
  const byOcclusion = byThreshold(versions, 'occlusion', reading).length > 0;
  const within = all([
    underPolicies(limited),
    sql`lowest_margin <= 0`,
    ...(byOcclusion ? [] : [sql`lowest_margin >= ${points(-reach)}`]),
  ]);
  const others = versions.filter((version) => !limited.includes(version));
  const coded = await codedFor(trx, filter, move.gate, others);
  return (limited.length === 0 ? 0 : await count(within)) + (coded ? await count(coded) : 0);
}

/** Rejections under none of the limits that bear a code of the gate, found in the index of rejections; null = there is no such code. */
async function codedFor(
  trx: Trx,
  filter: Filter,
  gate: ScoredGate,
  others: readonly PolicyVersion[],
): Promise<Condition | null> {
  const codes = await trx.selectFrom('term').select(['term_id', 'key']).where('kind', '=', 'fail_code').execute();
  const ids = codes.flatMap(({ key, term_id: id }) => (findFailCode(key)?.gate === gate ? [id] : []));
  if (ids.length === 0) return null;
  const coded = sql`fail_code_ids && ${ids}::integer[] and (policy_id = ${NO_POLICY} or ${underPolicies(others)})`;
  // As an array, or the planner makes one reading of both, of all rejections in the table.
  return sql`auth_id = any(array(select auth_id from submission where project_id = any(${filter.projectIds}::smallint[])
    and status_id = ${sql.lit(REJECTED)} and ${coded} and ${filterConditions(filter)})) and ${coded}`;
}

/** A threshold further from all scores than margins are kept. */
const FAR = 1e300;

/** In the order of `moves`. @param which a further condition */
async function countTurned(
  trx: Trx,
  filter: Filter,
  turn: Exclude<Turn, 'unknown'>,
  moves: readonly Move[],
  versions: readonly PolicyVersion[],
  which: Condition,
): Promise<number[]> {
  if (moves.length === 0) return [];
  const turned: Condition[] = [];
  for (const { gate, to } of moves) {
    turned.push(await whatIfCondition(trx, { turn, thresholds: { [gate]: to } }, versions));
  }
  const counts = turned.map((each, index) => sql`(count(*) filter (where ${each}))::int as ${sql.ref(String(index))}`);
  const status = turn === 'toApproved' ? REJECTED : APPROVED;
  const { rows } = await sql<Record<string, number>>`select ${sql.join(counts)} from submission
    where project_id = any(${filter.projectIds}::smallint[]) and status_id = ${sql.lit(status)} and ${which}
      and ${any(turned)} and ${filterConditions(filter)}`.execute(trx);
  return moves.map((_, index) => rows[0]?.[String(index)] ?? 0);
}
