import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { MARGIN_REACH } from '#lib/domain/near-miss.ts';
import type { NearMissesAnswer } from '#lib/contract/near-misses.ts';
import { isLimit } from '#lib/domain/gate-reading.ts';
import type { GateReading } from '#lib/domain/gate-reading.ts';
import { SCORED_GATES } from '#lib/domain/submission.ts';
import type { Trx } from './database.ts';
import { filterConditions } from './filter-sql.ts';
import { binColumn, byThreshold, margin, points, scoreColumn } from './gate-sql.ts';
import type { ScoredGate } from './gate-sql.ts';
import { underPolicies } from './policy-versions.ts';
import type { PolicyVersion } from './policy-versions.ts';
import type { ResolvedFilter } from './resolve-filter.ts';
import { APPROVED, REJECTED } from './terms.ts';

type Margins = NearMissesAnswer['gates'][number]['margins'];

/** Whole points, as far as they are counted. */
const near = (points: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`case when (${points}) between ${sql.lit(-MARGIN_REACH)} and ${sql.lit(MARGIN_REACH - 1)} then (${points})::integer end`;

/**
 * How a gate's margins are told by whole points: from its whole points, which indexes hold, where every threshold is whole and the gate
 * rejects below; else from the scores themselves.
 */
function marginColumn(gate: ScoredGate, versions: readonly PolicyVersion[], reading: GateReading) {
  const rule = reading.rules[gate];
  const groups = byThreshold(versions, gate, reading);
  const byBins = rule.rejects === 'below' && groups.every(([threshold]) => Number.isInteger(threshold));
  const cases = groups.map(
    ([threshold, own]) =>
      sql`when ${underPolicies(own)} then floor(${margin(rule, scoreColumn(gate), points(threshold))})`,
  );
  const told = sql`case ${sql.join(cases, sql` `)} end`;
  return { gate, byBins, named: groups.length > 0, column: byBins ? binColumn(gate) : near(told) };
}

/**
 * Margins of each gate's scores around 0, by verdict. One reading of `submission_near`: who is near by any gate has a lowest margin that is
 * no higher, and the others are not in it.
 *
 * @param through the submissions whose lowest margins hold; null = all
 */
export async function countMargins(
  trx: Trx,
  filter: ResolvedFilter,
  through: RawBuilder<unknown> | null,
  { versions, reading }: { versions: readonly PolicyVersion[]; reading: GateReading },
): Promise<Map<ScoredGate, Margins>> {
  const columns = SCORED_GATES.map((gate) => marginColumn(gate, versions, reading)).filter(({ named }) => named);
  if (columns.length === 0) return new Map();
  const selected = columns.map(({ gate, column }) => sql`${column} as ${sql.ref(gate)}`);
  // Each gate grouped by itself, in one reading: all of them together would be tens of thousands of groups.
  const sets = columns.map((_, index) => sql`(1, 2, 3, ${sql.lit(index + 4)})`);
  const { rows } = await sql<Counted>`
    select status_id as "statusId", project_id as "projectId", policy_id as "policyId", ${sql.join(selected)}, count(*)::int as n
    from submission where project_id = any(${filter.projectIds}::smallint[]) and status_id in (${sql.lit(APPROVED)}, ${sql.lit(REJECTED)})
      and lowest_margin_bin < ${sql.lit(MARGIN_REACH)} and ${through ?? sql`true`} and ${filterConditions(filter)}
    group by grouping sets (${sql.join(sets)})`.execute(trx);
  const policies = new Map(versions.map(({ projectId, policyId, policy }) => [`${projectId}/${policyId}`, policy]));
  return new Map(
    columns.map(({ gate, byBins }) => {
      const found = emptyMargins();
      for (const { statusId, projectId, policyId, n, ...values } of rows) {
        const [value, threshold] = [values[gate], policies.get(`${projectId}/${policyId}`)?.[gate] ?? null];
        // Null where a row is of another gate, and where no score was recorded.
        if (value === null || !isLimit(reading.rules[gate], threshold)) continue;
        const bin = found[(byBins ? value - threshold : value) + MARGIN_REACH];
        if (bin) bin[statusId === APPROVED ? 'approved' : 'rejected'] += n;
      }
      return [gate, found];
    }),
  );
}

type Counted = { statusId: number; projectId: number; policyId: number; n: number } & Record<ScoredGate, number | null>;

const emptyMargins = (): Margins =>
  Array.from({ length: 2 * MARGIN_REACH }, (_, index) => ({ from: index - MARGIN_REACH, approved: 0, rejected: 0 }));
