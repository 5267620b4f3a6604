import { sql } from 'kysely';
import type { Trx } from './database.ts';
import { bucketOf, DAY, HOUR, MONTH, QUARTER } from './rollup-spans.ts';
import type { Counted } from './submission-row.ts';
import { APPROVED, REJECTED } from './terms.ts';

/** Keys and increments of one rollup table, held flat until they are written. */
type Deltas = Map<string, { key: number[]; counts: number[] }>;

/**
 * What a page changes in the rollups: each row that it adds counts +1, each that it replaces −1 as it was and +1 as it is.
 * Increments commute, so pages may be written in any order and side by side; `check-rollups.ts` recounts them.
 */
export class RollupDeltas {
  readonly #count: Deltas = new Map();
  readonly #code: Deltas = new Map();
  readonly #score: Deltas = new Map();

  add(projectId: number, row: Counted, by: 1 | -1): void {
    const { createdMs, statusId, submitTypeId, policyId } = row;
    const erased = row.erased ? by : 0;
    const approved = statusId === APPROVED ? by : 0;
    const rejected = statusId === REJECTED ? by : 0;
    for (const span of [QUARTER, HOUR] as const) {
      increase(
        this.#count,
        [projectId, span, bucketOf(createdMs, span), submitTypeId, policyId],
        [by, approved, rejected, erased, approved && erased, rejected && erased],
      );
    }
    const codes = new Set(row.failCodeIds);
    const soleBlocker = codes.size === 1 ? rejected : 0;
    for (const span of [DAY, MONTH] as const) {
      const bucket = bucketOf(createdMs, span);
      for (const code of codes) {
        increase(this.#code, [projectId, span, bucket, submitTypeId, code], [by, approved, rejected, soleBlocker]);
      }
      row.bins.forEach((bin, gate) => {
        if (bin === null) return;
        const other = by - approved - rejected;
        increase(this.#score, [projectId, span, bucket, submitTypeId, gate, bin], [approved, rejected, other]);
      });
    }
  }

  /** Adds the increments to the tables, keys in one order everywhere, so that two pages never wait for each other in a ring. */
  async write(trx: Trx): Promise<void> {
    await upsert(trx, 'rollup_score', SCORE_KEYS, ['approved', 'rejected', 'other'], this.#score);
    await upsert(trx, 'rollup_code', CODE_KEYS, ['submissions', 'approved', 'rejected', 'sole_blocker'], this.#code);
    const counts = ['submissions', 'approved', 'rejected', 'erased', 'approved_erased', 'rejected_erased'];
    await upsert(trx, 'rollup_count', COUNT_KEYS, counts, this.#count);
  }
}

const COUNT_KEYS = ['project_id', 'span', 'bucket', 'submit_type_id', 'policy_id'];
const CODE_KEYS = ['project_id', 'span', 'bucket', 'submit_type_id', 'code_id'];
const SCORE_KEYS = ['project_id', 'span', 'bucket', 'submit_type_id', 'gate', 'bin'];

function increase(deltas: Deltas, key: number[], counts: number[]): void {
  const text = key.join();
  const entry = deltas.get(text);
  if (!entry) {
    deltas.set(text, { key, counts });
    return;
  }
  counts.forEach((count, index) => {
    entry.counts[index] = (entry.counts[index] ?? 0) + count;
  });
}

async function upsert(trx: Trx, table: string, keys: string[], counts: string[], deltas: Deltas): Promise<void> {
  const changed = [...deltas.values()].filter((entry) => entry.counts.some((count) => count !== 0));
  if (changed.length === 0) return;
  changed.sort((a, b) => compareKeys(a.key, b.key));
  const columns = [...keys, ...counts];
  const arrays = columns.map(
    (_, column) =>
      sql`${changed.map((entry) => (column < keys.length ? entry.key[column] : entry.counts[column - keys.length]))}::integer[]`,
  );
  const set = counts.map(
    (name) => sql`${sql.ref(name)} = ${sql.ref(`${table}.${name}`)} + ${sql.ref(`excluded.${name}`)}`,
  );
  await sql`insert into ${sql.table(table)} (${sql.join(columns.map((name) => sql.ref(name)))})
    select * from unnest(${sql.join(arrays)})
    on conflict (${sql.join(keys.map((name) => sql.ref(name)))}) do update set ${sql.join(set)}`.execute(trx);
}

function compareKeys(a: number[], b: number[]): number {
  for (let index = 0; index < a.length; index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
