import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { MARGIN_REACH } from '#lib/contract/near-misses.ts';
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
import { readColumns } from './read-columns.ts';
import type { ResolvedFilter } from './resolve-filter.ts';
import { APPROVED, REJECTED } from './terms.ts';

type Margins = NearMissesAnswer['gates'][number]['margins'];

const NOT_NEAR = 1_000;

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
  const far = sql`greatest(${sql.lit(-NOT_NEAR)}, least(${sql.lit(NOT_NEAR)}, case ${sql.join(cases, sql` `)} end))`;
  return { gate, byBins, named: groups.length > 0, column: byBins ? binColumn(gate) : sql`${far}::integer` };
}

/**
 * Margins of each gate's scores around 0, by verdict. One reading of the index of times: who is near by any gate has a lowest margin that is
 * no higher, so the others are passed over.
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
  const names = columns.map((_, index) => sql.ref(`m${index}`));
  const keys = ['status_id', 'project_id', 'policy_id'].map((name) => sql.ref(name));
  const groups = sql`select ${sql.join(keys)}, ${sql.join(columns.map(({ column }, index) => sql`${column} as ${sql.ref(`m${index}`)}`))},
      count(*) as n
    from submission where project_id = any(${filter.projectIds}::smallint[]) and status_id in (${sql.lit(APPROVED)}, ${sql.lit(REJECTED)})
      and lowest_margin_bin < ${sql.lit(MARGIN_REACH)} and ${through ?? sql`true`} and ${filterConditions(filter)}
    group by ${sql.join([...keys, ...names].map((_, index) => sql.lit(index + 1)))}`;
  const absent = sql.lit(-2 * NOT_NEAR);
  const { numbers } = await readColumns(trx, groups, {
    numbers: [...keys, ...names.map((name) => sql`coalesce(${name}, ${absent})`), sql.ref('n')],
  });
  const policies = new Map(versions.map(({ projectId, policyId, policy }) => [`${projectId}/${policyId}`, policy]));
  const found = columns.map(() => emptyMargins());
  const [statuses = [], projects = [], policyIds = []] = numbers;
  (numbers.at(-1) ?? []).forEach((count, row) => {
    const policy = policies.get(`${projects[row]}/${policyIds[row]}`);
    columns.forEach(({ gate, byBins }, index) => {
      const [value = -2 * NOT_NEAR, threshold] = [numbers[index + keys.length]?.[row], policy?.[gate] ?? null];
      if (value <= -2 * NOT_NEAR || !isLimit(reading.rules[gate], threshold)) return;
      const bin = found[index]?.[(byBins ? value - threshold : value) + MARGIN_REACH];
      if (bin) bin[statuses[row] === APPROVED ? 'approved' : 'rejected'] += count;
    });
  });
  return new Map(columns.map(({ gate }, index) => [gate, found[index] ?? emptyMargins()]));
}

export const emptyMargins = (): Margins =>
  Array.from({ length: 2 * MARGIN_REACH }, (_, index) => ({ from: index - MARGIN_REACH, approved: 0, rejected: 0 }));
