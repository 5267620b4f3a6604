import { failCodeKey } from '#lib/domain/submission.ts';
import type { Db, Trx } from './database.ts';
import type { TermKind } from './schema.ts';

/** Fixed by the first migration. */
export const APPROVED = 1;
export const REJECTED = 2;
export const NO_SUBMIT_TYPE = 0;

/** A status, submit type or fail code by its number, as first spelt. */
export interface Term {
  id: number;
  value: string;
}

const caches = new WeakMap<Db, Map<string, Term>>();

const termKey = (kind: TermKind, value: string): string => (kind === 'fail_code' ? failCodeKey(value) : value);
const cacheKey = (kind: TermKind, key: string): string => `${kind}\n${key}`;

/**
 * Numbers for statuses, submit types and fail codes; values never seen before are added. Written outside of any transaction,
 * so that a page that fails leaves no number behind that only it knew.
 *
 * @returns a lookup that knows every value given
 */
export async function resolveTerms(
  db: Db,
  wanted: Iterable<readonly [TermKind, string]>,
): Promise<(kind: TermKind, value: string) => Term> {
  const cache = await termCache(db);
  const absent = new Map<string, { kind: TermKind; key: string; value: string }>();
  for (const [kind, value] of wanted) {
    const key = termKey(kind, value);
    const id = cacheKey(kind, key);
    if (!cache.has(id) && !absent.has(id)) absent.set(id, { kind, key, value });
  }
  if (absent.size > 0) {
    await db
      .insertInto('term')
      .values([...absent.values()])
      .onConflict((conflict) => conflict.columns(['kind', 'key']).doNothing())
      .execute();
    await fill(db, cache);
  }
  return (kind, value) => {
    const found = cache.get(cacheKey(kind, termKey(kind, value)));
    if (!found) throw new Error(`No number for ${kind} ${JSON.stringify(value)}: it was not resolved first.`);
    return found;
  };
}

/** Numbers of values that exist; values never seen have none, and no submission either. */
export async function findTerms(db: Db, kind: TermKind, values: string[]): Promise<number[]> {
  if (values.length === 0) return [];
  const keys = values.map((value) => termKey(kind, value));
  const rows = await db
    .selectFrom('term')
    .select('term_id')
    .where('kind', '=', kind)
    .where('key', 'in', keys)
    .execute();
  return rows.map((row) => row.term_id);
}

/** All texts by number, as first spelt. */
export async function listTerms(db: Db | Trx): Promise<Map<number, string>> {
  const rows = await db.selectFrom('term').select(['term_id', 'value']).execute();
  return new Map(rows.map((row) => [row.term_id, row.value]));
}

async function termCache(db: Db): Promise<Map<string, Term>> {
  const known = caches.get(db);
  if (known) return known;
  const cache = new Map<string, Term>();
  await fill(db, cache);
  caches.set(db, cache);
  return cache;
}

async function fill(db: Db, cache: Map<string, Term>): Promise<void> {
  const rows = await db.selectFrom('term').select(['term_id', 'kind', 'key', 'value']).execute();
  for (const row of rows) cache.set(cacheKey(row.kind, row.key), { id: row.term_id, value: row.value });
}
