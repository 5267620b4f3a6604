import { sql } from 'kysely';
import type { AbortableQueryOptions, RawBuilder } from 'kysely';
import { countSubmissions } from './count-submissions.ts';
import type { Db } from './database.ts';
import { filterConditions } from './filter-sql.ts';
import { narrowed } from './narrowed.ts';
import type { ResolvedFilter } from './resolve-filter.ts';
import { ITEM_COLUMNS, ITEM_JOINS } from './submission-item.ts';
import type { ItemRow } from './submission-item.ts';
import { isAfter, keysOf, partOf, partsOf, reversed } from './submission-order.ts';
import type { Order, Place } from './submission-order.ts';

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
async function readParts<Row>(
  order: Order,
  after: Place | null,
  limit: number,
  inclusive: boolean,
  read: Read<Row>,
): Promise<Row[]> {
  const own = after === null ? 0 : partOf(after, order);
  const found: Row[] = [];
  for (const [index, part] of partsOf(order).entries()) {
    if (index < own) continue;
    const within = after !== null && index === own;
    const condition = within ? sql`${part.condition} and ${isAfter(after, part.order, inclusive)}` : part.condition;
    found.push(...(await read(part.order, condition, limit - found.length)));
    if (found.length >= limit) break;
  }
  return found;
}

/**
 * The first rows of a list, or those after a place in it.
 *
 * @param options.inclusive the row at the place is the first
 */
export async function readRows(
  db: Db,
  filter: ResolvedFilter,
  order: Order,
  after: Place | null,
  limit: number,
  { inclusive = false }: { inclusive?: boolean } = {},
): Promise<ItemRow[]> {
  if (filter.projectIds.length === 0) return [];
  return readParts(order, after, limit, inclusive, (...part) => readPart(db, filter, ...part));
}

/**
 * The same rows, each as one value and straight from the table: half the work where all of a long list is read.
 *
 * @param asked.value SQL over the columns of `submission`
 */
export async function readRowValues<T>(
  db: Db,
  { filter, order, value }: { filter: ResolvedFilter; order: Order; value: RawBuilder<T> },
  after: Place | null,
  limit: number,
  options: AbortableQueryOptions,
): Promise<T[]> {
  if (filter.projectIds.length === 0) return [];
  return readParts(order, after, limit, false, async (...part) => {
    const { rows } = await sql<{ value: T }>`${hitsOf(filter, ...part, sql`, ${value} as value`)}`.execute(db, options);
    return rows.map((row) => row.value);
  });
}

/** The rows right before a place, in the order of the list. */
export async function readRowsBefore(
  db: Db,
  filter: ResolvedFilter,
  order: Order,
  place: Place,
  limit: number,
): Promise<ItemRow[]> {
  if (filter.projectIds.length === 0) return [];
  const parts = partsOf(order);
  const own = partOf(place, order);
  const found: ItemRow[] = [];
  for (const [index, part] of [...parts.entries()].slice(0, own + 1).reverse()) {
    const back = reversed(part.order);
    const condition = index === own ? sql`${part.condition} and ${isAfter(place, back)}` : part.condition;
    found.push(...(await readPart(db, filter, back, condition, limit - found.length)));
    if (found.length >= limit) break;
  }
  return found.reverse();
}

/** How many rows come before a place. By time the rollups tell it, but for those of the same millisecond. */
export async function countBefore(db: Db, filter: ResolvedFilter, order: Order, place: Place): Promise<number> {
  if (order.column === null) {
    const { createdAt } = place;
    const moment = narrowed(filter, { start: createdAt, end: createdAt + 1 });
    const others = narrowed(filter, order.descending ? { start: createdAt + 1 } : { end: createdAt });
    const [before, tied] = await Promise.all([
      countSubmissions(db, others),
      countWhere(db, moment, isAfter(place, reversed(order))),
    ]);
    return before + tied;
  }
  const own = partOf(place, order);
  let total = 0;
  for (const [index, part] of partsOf(order)
    .slice(0, own + 1)
    .entries()) {
    const within = sql`${part.condition} and ${isAfter(place, reversed(part.order))}`;
    total += await countWhere(db, filter, index === own ? within : part.condition);
  }
  return total;
}

/** How many of a filter's rows meet a further condition, from the table. */
export async function countWhere(db: Db, filter: ResolvedFilter, condition: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*)::int as total from submission
    where project_id = any(${filter.projectIds}::smallint[]) and ${condition} and ${filterConditions(filter)}`.execute(
    db,
  );
  return rows[0]?.total ?? 0;
}
