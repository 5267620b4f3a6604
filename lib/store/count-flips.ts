import { sql } from 'kysely';
import type { Trx } from './database.ts';
import { filterConditions } from './filter-sql.ts';
import type { ScoredGate } from './gate-sql.ts';
import type { PolicyVersion } from './policy-versions.ts';
import type { ResolvedFilter } from './resolve-filter.ts';
import { APPROVED, REJECTED } from './terms.ts';
import { whatIfCondition } from './what-if-sql.ts';

/** One gate's threshold, moved for all submissions of a filter. */
export interface Move {
  gate: ScoredGate;
  /** Whole points. */
  to: number;
}

export interface Flips {
  toApproved: number;
  toRejected: number;
}

/** What each move by itself would turn, both ways: what What-if counts over the same filter. In the order of `moves`. */
export async function countFlips(
  trx: Trx,
  filter: ResolvedFilter,
  moves: readonly Move[],
  versions: readonly PolicyVersion[],
): Promise<Flips[]> {
  if (moves.length === 0) return [];
  const count = async (status: number, turn: 'toApproved' | 'toRejected') => {
    const conditions = await Promise.all(
      moves.map(({ gate, to }) => whatIfCondition(trx, { turn, thresholds: { [gate]: to } }, versions)),
    );
    const counts = conditions.map(
      (condition, index) => sql`(count(*) filter (where ${condition}))::int as ${sql.ref(String(index))}`,
    );
    const { rows } = await sql<Record<string, number>>`select ${sql.join(counts)} from submission
      where project_id = any(${filter.projectIds}::smallint[]) and status_id = ${sql.lit(status)} and ${filterConditions(filter)}`.execute(
      trx,
    );
    return moves.map((_, index) => rows[0]?.[index] ?? 0);
  };
  const toApproved = await count(REJECTED, 'toApproved');
  const toRejected = await count(APPROVED, 'toRejected');
  return moves.map((_, index) => ({ toApproved: toApproved[index] ?? 0, toRejected: toRejected[index] ?? 0 }));
}
