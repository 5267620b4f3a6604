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

/** What is read of each row of `submission s`, and how it may be given up. */
export interface Reading extends AbortableQueryOptions {
  columns: RawBuilder<unknown>;
  joins: RawBuilder<unknown>;
}

const WHOLE_ITEMS: Reading = { columns: ITEM_COLUMNS, joins: ITEM_JOINS };

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

/** Finds rows in an index, project by project, then reads only those from the table. */
async function readPart<Row>(
  db: Db,
  filter: ResolvedFilter,
  { column, descending }: Order,
  condition: RawBuilder<unknown>,
  limit: number,
  { columns, joins, ...options }: Reading,
): Promise<Row[]> {
  const direction = descending ? sql`desc` : sql`asc`;
  const keys = keysOf(column);
  const orderBy = (alias: string) => sql.join(keys.map((name) => sql`${sql.ref(`${alias}.${name}`)} ${direction}`));
  const { rows } = await sql<Row>`
    with hit as materialized (
      select found.* from unnest(${filter.projectIds}::smallint[]) as wanted (id), lateral (
        select ${sql.join(keys.map((name) => sql.ref(name)))} from submission
        where project_id = wanted.id and ${condition} and ${filterConditions(filter)}
        order by ${sql.join(keys.slice(0, -1).map((name) => sql`${sql.ref(name)} ${direction}`))} limit ${limit}
      ) as found order by ${orderBy('found')} limit ${limit}
    )
    select ${columns} from hit join submission s on s.project_id = hit.project_id and s.auth_id = hit.auth_id
    ${joins} order by ${orderBy('s')}`.execute(db, options);
  return rows;
}

/** The first rows of a list, or those after a place in it. */
export async function readRows<Row = ItemRow>(
  db: Db,
  filter: ResolvedFilter,
  order: Order,
  after: Place | null,
  limit: number,
  reading: Reading = WHOLE_ITEMS,
): Promise<Row[]> {
  if (filter.projectIds.length === 0) return [];
  const found: Row[] = [];
  for (const part of partsOf(order)) {
    const within = after !== null && part.scored === (after.score !== null);
    if (after !== null && after.score === null && part.scored && order.column !== null) continue;
    const condition = within ? sql`${part.condition} and ${isAfter(after, part.order)}` : part.condition;
    found.push(...(await readPart<Row>(db, filter, part.order, condition, limit - found.length, reading)));
    if (found.length >= limit) break;
  }
  return found;
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
    const [row] = await readPart<ItemRow>(db, filter, reversed, condition, 1, WHOLE_ITEMS);
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
