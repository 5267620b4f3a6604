import { sql } from 'kysely';
import type { ExplorationAnswer } from '#lib/contract/exploration.ts';
import type { Trx } from './database.ts';
import { filterConditions } from './filter-sql.ts';
import type { ResolvedFilter } from './resolve-filter.ts';
import { REJECTED } from './terms.ts';

/** Combinations that are listed one by one. */
const LISTED = 30;

type Combinations = Pick<ExplorationAnswer, 'codes' | 'combinations' | 'moreCombinations'>;

/** Counts a filter's submissions by exactly which fail codes they bear. Order and repetition within a record play no part. */
export async function countCombinations(
  trx: Trx,
  filter: ResolvedFilter,
  terms: ReadonlyMap<number, string>,
): Promise<Combinations> {
  const { rows } = await sql<{ ids: number[]; count: number; rejected: number }>`
    select fail_code_ids as ids, count(*)::int as count, (count(*) filter (where status_id = ${REJECTED}))::int as rejected
    from submission where fail_code_ids is not null and project_id = any(${filter.projectIds}::smallint[])
      and ${filterConditions(filter)}
    group by fail_code_ids`.execute(trx);
  const sets = new Map<string, { ids: number[]; count: number; rejected: number }>();
  for (const row of rows) {
    const ids = [...new Set(row.ids)].sort((a, b) => a - b);
    const set = sets.get(ids.join()) ?? { ids, count: 0, rejected: 0 };
    sets.set(ids.join(), { ids, count: set.count + row.count, rejected: set.rejected + row.rejected });
  }
  const all = [...sets.values()].sort(
    (a, b) => b.count - a.count || a.ids.length - b.ids.length || compare(a.ids, b.ids),
  );
  const more = all.slice(LISTED);
  return {
    codes: countCodes(all, terms),
    combinations: all.slice(0, LISTED).map(({ ids, ...counts }) => ({
      codes: ids.map((id) => terms.get(id) ?? ''),
      ...counts,
    })),
    moreCombinations: {
      combinations: more.length,
      count: more.reduce((sum, set) => sum + set.count, 0),
      rejected: more.reduce((sum, set) => sum + set.rejected, 0),
    },
  };
}

function countCodes(sets: readonly { ids: number[]; count: number }[], terms: ReadonlyMap<number, string>) {
  const codes = new Map<number, { count: number; alone: number }>();
  for (const { ids, count } of sets) {
    for (const id of ids) {
      const code = codes.get(id) ?? { count: 0, alone: 0 };
      codes.set(id, { count: code.count + count, alone: code.alone + (ids.length === 1 ? count : 0) });
    }
  }
  return [...codes]
    .map(([id, counts]) => ({ code: terms.get(id) ?? '', ...counts }))
    .sort((a, b) => b.count - a.count || a.code.localeCompare(b.code));
}

function compare(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((id, at) => id !== b[at]);
  return index === -1 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}
