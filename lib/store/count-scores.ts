import { sql } from 'kysely';
import type { ScoreHistogram } from '#lib/contract/overview.ts';
import type { Db, Trx } from './database.ts';
import type { PeriodCount } from './count-periods.ts';
import { filterConditions } from './filter-sql.ts';
import { submitTypes } from './rollup-columns.ts';
import { coveredBuckets, edgesOnly } from './rollup-cover.ts';
import type { ResolvedFilter } from './resolve-filter.ts';
import { coverOf, verdictsFromRollups } from './rollup-plan.ts';
import { BIN_COLUMNS, BINNED_GATES } from './submission-row.ts';

interface BinCount {
  gate: number;
  bin: number;
  approved: number;
  rejected: number;
  other: number;
}

/**
 * Histograms of the scores of a filter's submissions by whole points, with the thresholds that were in force.
 *
 * @param periods the same filter's counts, which tell how many submissions each policy version applied to
 */
export async function countScores(
  trx: Trx,
  filter: ResolvedFilter & { start: number; end: number },
  periods: PeriodCount[],
): Promise<ScoreHistogram[]> {
  const [bins, thresholds] = [
    await countBins(trx, filter, [...BINNED_GATES.keys()]),
    await countThresholds(trx, periods),
  ];
  return BINNED_GATES.map((gate, index) => {
    const counts = { approved: empty(), rejected: empty(), other: empty() };
    let recorded = 0;
    for (const row of bins.filter((each) => each.gate === index)) {
      counts.approved[row.bin] = row.approved;
      counts.rejected[row.bin] = row.rejected;
      counts.other[row.bin] = row.other;
      recorded += row.approved + row.rejected + row.other;
    }
    return { gate, recorded, ...counts, thresholds: thresholds.get(index) ?? [] };
  });
}

const empty = (): number[] => Array.from({ length: 101 }, () => 0);

/**
 * Counts a filter's submissions by whole points and verdict.
 *
 * @param wanted whose points: indexes of `BIN_COLUMNS`, the `gate` of what is given back
 */
export async function countBins(
  trx: Db | Trx,
  filter: ResolvedFilter & { start: number; end: number },
  wanted: readonly number[],
): Promise<BinCount[]> {
  const verdicts = verdictsFromRollups(filter);
  const cover = coverOf(filter.start, filter.end);
  const conditions = verdicts ? edgesOnly(filter, cover) : filterConditions(filter);
  const column = (name: 'approved' | 'rejected' | 'other') => (!verdicts || verdicts[name] ? sql.ref(name) : sql`0`);
  const rolledUp = verdicts
    ? sql`select gate, bin, ${column('approved')}, ${column('rejected')}, ${column('other')} from rollup_score
        where ${coveredBuckets(filter, cover)} and ${submitTypes(filter)} and gate = any(${wanted}::smallint[]) union all`
    : sql``;
  const bins = BIN_COLUMNS.flatMap((name, gate) =>
    wanted.includes(gate) ? [{ gate: sql.lit(gate), column: sql.ref(name) }] : [],
  );
  const columns = sql.join(bins.map((bin) => bin.column));
  // Counted by all of them at once first: one pass over the index instead of one each.
  const { rows } = await sql<BinCount>`
    select gate, bin, sum(approved)::int as approved, sum(rejected)::int as rejected, sum(other)::int as other from (
      ${rolledUp}
      select gate, bin, case when status_id = 1 then n else 0 end, case when status_id = 2 then n else 0 end,
        case when status_id not in (1, 2) then n else 0 end
      from (
        select status_id, ${columns}, count(*) as n
        from submission where project_id = any(${filter.projectIds}::smallint[]) and ${conditions}
        group by status_id, ${columns}
      ) as combined, lateral (values ${sql.join(bins.map(({ gate, column }) => sql`(${gate}, ${column})`))}) as score (gate, bin)
      where bin is not null
    ) as counted (gate, bin, approved, rejected, other) group by gate, bin`.execute(trx);
  return rows;
}

/** Per gate, the thresholds of the policy versions that decided the counted submissions, the most used first. */
export async function countThresholds(
  trx: Trx,
  periods: readonly PeriodCount[],
): Promise<Map<number, ScoreHistogram['thresholds']>> {
  const byPolicy = Map.groupBy(periods, (row) => `${row.projectId}/${row.policyId}`);
  const policies = await trx
    .selectFrom('policy_version')
    .select(['project_id', 'policy_id', 'similarity', 'liveness', 'active_liveness', 'face_cover', 'head_cover'])
    .execute();
  const used = new Map<number, Map<number, number>>();
  for (const policy of policies) {
    const rows = byPolicy.get(`${policy.project_id}/${policy.policy_id}`) ?? [];
    const submissions = rows.reduce((total, row) => total + row.submissions, 0);
    if (submissions === 0) continue;
    const values = [policy.similarity, policy.liveness, policy.active_liveness, policy.face_cover, policy.head_cover];
    values.forEach((threshold, gate) => {
      if (threshold === null) return;
      const ofGate = used.get(gate) ?? new Map<number, number>();
      ofGate.set(threshold, (ofGate.get(threshold) ?? 0) + submissions);
      used.set(gate, ofGate);
    });
  }
  return new Map(
    [...used].map(([gate, thresholds]) => [
      gate,
      [...thresholds]
        .map(([threshold, submissions]) => ({ threshold, submissions }))
        .sort((a, b) => b.submissions - a.submissions || a.threshold - b.threshold),
    ]),
  );
}
