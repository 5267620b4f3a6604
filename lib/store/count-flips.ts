import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { GateReading } from '#lib/domain/gate-reading.ts';
import type { Turn } from '#lib/domain/what-if-text.ts';
import { countBins } from './count-scores.ts';
import type { Trx } from './database.ts';
import { filterConditions } from './filter-sql.ts';
import type { ScoredGate } from './gate-sql.ts';
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
  reading: GateReading;
  /** The submissions whose cells hold; null = all. */
  through: RawBuilder<unknown> | null;
}

/** What each move by itself would turn, both ways: what What-if counts over the same filter. In the order of `moves`. */
export async function countFlips(trx: Trx, filter: Filter, moves: readonly Move[], read: Read): Promise<Flips[]> {
  if (moves.length === 0) return [];
  const gained = await countTurned(trx, filter, 'toApproved', moves, read);
  const lost = lostFromRollups(filter, moves, read)
    ? await countLost(trx, filter, moves)
    : await countTurned(trx, filter, 'toRejected', moves, read);
  return moves.map((_, index) => ({ toApproved: gained[index] ?? 0, toRejected: lost[index] ?? 0 }));
}

/** Approvals are lost by their score alone, whatever they passed: histograms tell it where a gate's whole points are its turning points. */
const lostFromRollups = (filter: Filter, moves: readonly Move[], { reading: { rules }, through }: Read): boolean =>
  through === null &&
  verdictsFromRollups(filter) !== null &&
  moves.every(({ gate }) => rules[gate].rejects === 'below' && rules[gate].equality === 'passes');

async function countLost(trx: Trx, filter: Filter, moves: readonly Move[]): Promise<number[]> {
  const places = moves.map(({ gate }) => BINNED_GATES.indexOf(gate));
  const bins = await countBins(trx, filter, places);
  return moves.map(({ to }, index) =>
    bins.reduce((sum, each) => (each.gate === places[index] && each.bin < to ? sum + each.approved : sum), 0),
  );
}

/** In the order of `moves`. */
async function countTurned(
  trx: Trx,
  filter: Filter,
  turn: Exclude<Turn, 'unknown'>,
  moves: readonly Move[],
  { reading, through }: Read,
): Promise<number[]> {
  const counts = moves.map(({ gate, to }, index) => {
    const turned = whatIfCondition({ turn, thresholds: { [gate]: to } }, reading);
    return sql`(count(*) filter (where ${turned}))::int as ${sql.ref(String(index))}`;
  });
  const status = turn === 'toApproved' ? REJECTED : APPROVED;
  const { rows } = await sql<Record<string, number>>`select ${sql.join(counts)} from submission
    where project_id = any(${filter.projectIds}::smallint[]) and status_id = ${sql.lit(status)}
      and ${through ?? sql`true`} and ${filterConditions(filter)}`.execute(trx);
  return moves.map((_, index) => rows[0]?.[String(index)] ?? 0);
}
