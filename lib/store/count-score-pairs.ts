import { sql } from 'kysely';
import type { ExplorationAnswer } from '#lib/contract/exploration.ts';
import { pairBinOf, pairBinWidth } from '#lib/domain/score-bins.ts';
import type { PeriodCount } from './count-periods.ts';
import { countThresholds } from './count-scores.ts';
import type { Trx } from './database.ts';
import { filterConditions } from './filter-sql.ts';
import { binColumn } from './gate-sql.ts';
import type { ScoredGate } from './gate-sql.ts';
import type { ResolvedFilter } from './resolve-filter.ts';
import { BINNED_GATES } from './submission-row.ts';

type ScorePairs = ExplorationAnswer['scorePairs'];

/**
 * The joint distribution of two gates' scores among a filter's submissions. No rollup holds pairs: the covering index is read.
 *
 * @param periods the same filter's counts, which tell how many submissions each threshold applied to
 */
export async function countScorePairs(
  trx: Trx,
  filter: ResolvedFilter,
  { x, y }: { x: ScoredGate; y: ScoredGate },
  periods: readonly PeriodCount[],
): Promise<ScorePairs> {
  // Grouped by the columns themselves: an expression would hide from the planner how few groups there are.
  const { rows } = await sql<{ x: number; y: number; submissions: number; approved: number; rejected: number }>`
    select ${binColumn(x)} as x, ${binColumn(y)} as y, count(*)::int as submissions,
      (count(*) filter (where status_id = 1))::int as approved, (count(*) filter (where status_id = 2))::int as rejected
    from submission where project_id = any(${filter.projectIds}::smallint[]) and ${filterConditions(filter)}
      and ${binColumn(x)} is not null and ${binColumn(y)} is not null
    group by 1, 2`.execute(trx);
  const width = pairBinWidth(rows.reduce((lowest, row) => Math.min(lowest, row.x, row.y), 100));
  const cells = new Map<string, ScorePairs['cells'][number]>();
  for (const row of rows) {
    const at = { x: pairBinOf(row.x, width), y: pairBinOf(row.y, width) };
    const cell = cells.get(`${at.x}/${at.y}`) ?? { ...at, approved: 0, rejected: 0, other: 0 };
    cells.set(`${at.x}/${at.y}`, {
      ...at,
      approved: cell.approved + row.approved,
      rejected: cell.rejected + row.rejected,
      other: cell.other + row.submissions - row.approved - row.rejected,
    });
  }
  const thresholds = await countThresholds(trx, periods);
  const of = (gate: ScoredGate) => thresholds.get(BINNED_GATES.indexOf(gate)) ?? [];
  return {
    x,
    y,
    width,
    recorded: rows.reduce((sum, row) => sum + row.submissions, 0),
    cells: [...cells.values()].sort((a, b) => a.x - b.x || a.y - b.y),
    thresholds: { x: of(x), y: of(y) },
  };
}
