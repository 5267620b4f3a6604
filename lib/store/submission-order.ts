import { sql } from 'kysely';
import type { AbortableQueryOptions, RawBuilder } from 'kysely';
import type { SortKey, SubmissionsQuery } from '#lib/contract/filter.ts';
import type { Position } from './cursor.ts';
import type { Db } from './database.ts';
import { filterConditions } from './filter-sql.ts';
import type { ResolvedFilter } from './resolve-filter.ts';
import { ITEM_COLUMNS, ITEM_JOINS } from './submission-item.ts';
import type { ItemRow } from './submission-item.ts';

const SCORE_COLUMNS = {
  similarity: 'similarity',
  liveness: 'liveness',
  activeLiveness: 'active_liveness',
} as const satisfies Record<Exclude<SortKey, 'createdAt'>, string>;

type ScoreColumn = (typeof SCORE_COLUMNS)[keyof typeof SCORE_COLUMNS];

export interface Order {
  /** null = by time alone. */
  column: ScoreColumn | null;
  descending: boolean;
}

/** Where a row stands in a list. */
export type Place = Pick<Position, 'score' | 'createdAt' | 'authId' | 'projectId'>;

export function orderOf(sort: SubmissionsQuery['sort']): Order {
  const key = sort.replace('-', '') as SortKey;
  return { column: key === 'createdAt' ? null : SCORE_COLUMNS[key], descending: sort.startsWith('-') };
}

export function placeOf(
  row: Pick<ItemRow, ScoreColumn | 'created_at' | 'auth_id' | 'project_id'>,
  { column }: Order,
): Place {
  return {
    score: column === null ? undefined : row[column],
    createdAt: row.created_at.getTime(),
    authId: row.auth_id,
    projectId: row.project_id,
  };
}

/** Those without the score come last, the newest first. */
const UNSCORED: Order = { column: null, descending: true };

/** By score a list has two parts, those with the score and those without, each an index scan of its own. */
function partsOf({ column, descending }: Order): { order: Order; condition: RawBuilder<unknown>; scored: boolean }[] {
  if (column === null) return [{ order: { column, descending }, condition: sql`true`, scored: true }];
  return [
    { order: { column, descending }, condition: sql`${sql.ref(column)} is not null`, scored: true },
    { order: UNSCORED, condition: sql`${sql.ref(column)} is null`, scored: false },
  ];
}

const keysOf = (column: ScoreColumn | null) => [
  ...(column === null ? [] : [column]),
  'created_at',
  'auth_id',
  'project_id',
];

/** Rows that come after a place in a part of the list. */
function isAfter(place: Place, { column, descending }: Order): RawBuilder<unknown> {
  const values = [
    ...(column === null ? [] : [sql`${place.score}::double precision`]),
    sql`${new Date(place.createdAt)}::timestamptz`,
    sql`${place.authId}`,
    sql`${place.projectId}::smallint`,
  ];
  const keys = sql.join(keysOf(column).map((name) => sql.ref(name)));
  return sql`(${keys}) ${descending ? sql`<` : sql`>`} (${sql.join(values)})`;
}

/** Hits of a part of the list, at most `limit`, project by project. @param more beside the keys: a column of the table, as SQL */
function hitsOf(
  filter: ResolvedFilter,
  { column, descending }: Order,
  condition: RawBuilder<unknown>,
  limit: number,
  more = sql``,
): RawBuilder<unknown> {
  const direction = descending ? sql`desc` : sql`asc`;
  const keys = keysOf(column);
  const sorted = (names: string[]) => sql.join(names.map((name) => sql`${sql.ref(name)} ${direction}`));
  return sql`select found.* from unnest(${filter.projectIds}::smallint[]) as wanted (id), lateral (
      select ${sql.join(keys.map((name) => sql.ref(name)))} ${more} from submission
      where project_id = wanted.id and ${condition} and ${filterConditions(filter)}
      order by ${sorted(keys.slice(0, -1))} limit ${limit}
    ) as found order by ${sorted(keys.map((name) => `found.${name}`))} limit ${limit}`;
}

/** Finds rows in an index, project by project, then reads only those from the table. */
async function readPart(
  db: Db,
  filter: ResolvedFilter,
  order: Order,
  condition: RawBuilder<unknown>,
  limit: number,
): Promise<ItemRow[]> {
  const direction = order.descending ? sql`desc` : sql`asc`;
  const { rows } = await sql<ItemRow>`
    with hit as materialized (${hitsOf(filter, order, condition, limit)})
    select ${ITEM_COLUMNS} from hit join submission s on s.project_id = hit.project_id and s.auth_id = hit.auth_id
    ${ITEM_JOINS} order by ${sql.join(keysOf(order.column).map((name) => sql`${sql.ref(`s.${name}`)} ${direction}`))}`.execute(
    db,
  );
  return rows;
}

type Read<Row> = (order: Order, condition: RawBuilder<unknown>, limit: number) => Promise<Row[]>;

/** Goes through the parts of a list until there are enough rows. */
async function readParts<Row>(order: Order, after: Place | null, limit: number, read: Read<Row>): Promise<Row[]> {
  const found: Row[] = [];
  for (const part of partsOf(order)) {
    const within = after !== null && part.scored === (after.score !== null);
    if (after !== null && after.score === null && part.scored && order.column !== null) continue;
    const condition = within ? sql`${part.condition} and ${isAfter(after, part.order)}` : part.condition;
    found.push(...(await read(part.order, condition, limit - found.length)));
    if (found.length >= limit) break;
  }
  return found;
}

/** The first rows of a list, or those after a place in it. */
export async function readRows(
  db: Db,
  filter: ResolvedFilter,
  order: Order,
  after: Place | null,
  limit: number,
): Promise<ItemRow[]> {
  if (filter.projectIds.length === 0) return [];
  return readParts(order, after, limit, (...part) => readPart(db, filter, ...part));
}

/**
 * The same rows, each as one value and straight from the table: half the work where all of a long list is read.
 *
 * @param value SQL over the columns of `submission`
 */
export async function readRowValues<T>(
  db: Db,
  { filter, order, value }: { filter: ResolvedFilter; order: Order; value: RawBuilder<T> },
  after: Place | null,
  limit: number,
  options: AbortableQueryOptions,
): Promise<T[]> {
  if (filter.projectIds.length === 0) return [];
  return readParts(order, after, limit, async (...part) => {
    const { rows } = await sql<{ value: T }>`${hitsOf(filter, ...part, sql`, ${value} as value`)}`.execute(db, options);
    return rows.map((row) => row.value);
  });
}

/** The row right before a place. */
export async function readRowBefore(
  db: Db,
  filter: ResolvedFilter,
  order: Order,
  place: Place,
): Promise<ItemRow | undefined> {
  const parts = partsOf(order);
  const own = parts.findIndex((part) => order.column === null || part.scored === (place.score !== null));
  for (let index = own; index >= 0; index--) {
    const part = parts[index];
    if (!part) continue;
    const reversed = { ...part.order, descending: !part.order.descending };
    const condition = index === own ? sql`${part.condition} and ${isAfter(place, reversed)}` : part.condition;
    const [row] = await readPart(db, filter, reversed, condition, 1);
    if (row) return row;
  }
  return undefined;
}

/** How many rows come before a place. */
export async function countBefore(db: Db, filter: ResolvedFilter, order: Order, place: Place): Promise<number> {
  const parts = partsOf(order);
  const own = parts.findIndex((part) => order.column === null || part.scored === (place.score !== null));
  let total = 0;
  for (const [index, part] of parts.slice(0, own + 1).entries()) {
    const reversed = { ...part.order, descending: !part.order.descending };
    const condition = index === own ? sql`${part.condition} and ${isAfter(place, reversed)}` : part.condition;
    const { rows } = await sql<{ total: number }>`select count(*)::int as total from submission
      where project_id = any(${filter.projectIds}::smallint[]) and ${condition} and ${filterConditions(filter)}`.execute(
      db,
    );
    total += rows[0]?.total ?? 0;
  }
  return total;
}
