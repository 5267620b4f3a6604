import { failCodeKey } from '#lib/domain/submission.ts';
import type { Db } from './database.ts';
import type { TermKind } from './schema.ts';

/** Fixed by the first migration. */
export const APPROVED = 1;
export const REJECTED = 2;
export const NO_SUBMIT_TYPE = 0;

const caches = new WeakMap<Db, Map<string, number>>();

const termKey = (kind: TermKind, value: string): string => (kind === 'fail_code' ? failCodeKey(value) : value);
const cacheKey = (kind: TermKind, value: string): string => `${kind}\n${value}`;

/**
 * Numbers for statuses, submit types and fail codes; values never seen before are added. Written outside of any transaction,
 * so that a page that fails leaves no number behind that only it knew.
 *
 * @returns a lookup that knows every value given
 */
export async function resolveTerms(
  db: Db,
  wanted: Iterable<readonly [TermKind, string]>,
): Promise<(kind: TermKind, value: string) => number> {
  const cache = await termCache(db);
  const absent = new Map<string, { kind: TermKind; value: string; key: string }>();
  for (const [kind, value] of wanted) {
    const id = cacheKey(kind, value);
    if (!cache.has(id)) absent.set(id, { kind, value, key: termKey(kind, value) });
  }
  if (absent.size > 0) {
    await db
      .insertInto('term')
      .values([...absent.values()])
      .onConflict((conflict) => conflict.columns(['kind', 'value']).doNothing())
      .execute();
    await fill(db, cache);
  }
  return (kind, value) => {
    const found = cache.get(cacheKey(kind, value));
    if (found === undefined) throw new Error(`No number for ${kind} ${JSON.stringify(value)}: it was not resolved first.`);
    return found;
  };
}

/** Numbers of values that exist, each of their spellings; values never seen have none, and no row either. */
export async function findTerms(db: Db, kind: TermKind, values: string[]): Promise<number[]> {
  if (values.length === 0) return [];
  const rows = await db
    .selectFrom('term')
    .select('term_id')
    .where('kind', '=', kind)
    .where('key', 'in', values.map((value) => termKey(kind, value)))
    .execute();
  return rows.map((row) => row.term_id);
}

/** All texts by number, as ARGOS spells them. */
export async function listTerms(db: Db): Promise<Map<number, string>> {
  const rows = await db.selectFrom('term').select(['term_id', 'value']).execute();
  return new Map(rows.map((row) => [row.term_id, row.value]));
}

async function termCache(db: Db): Promise<Map<string, number>> {
  const known = caches.get(db);
  if (known) return known;
  const cache = new Map<string, number>();
  await fill(db, cache);
  caches.set(db, cache);
  return cache;
}

async function fill(db: Db, cache: Map<string, number>): Promise<void> {
  const rows = await db.selectFrom('term').select(['term_id', 'kind', 'value']).execute();
  for (const row of rows) cache.set(cacheKey(row.kind, row.value), row.term_id);
}
