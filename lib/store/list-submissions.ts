import { hash } from 'node:crypto';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { SortKey, SubmissionsQuery } from '#lib/contract/filter.ts';
import type { SubmissionItem } from '#lib/contract/submission.ts';
import { countSubmissions } from './count-submissions.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Position } from './cursor.ts';
import type { Db } from './database.ts';
import { filterConditions } from './filter-sql.ts';
import { resolveFilter } from './resolve-filter.ts';
import type { ResolvedFilter } from './resolve-filter.ts';
import { ITEM_COLUMNS, ITEM_JOINS, toItem } from './submission-item.ts';
import type { ItemRow } from './submission-item.ts';
import { listTerms } from './terms.ts';

export interface SubmissionPage {
  items: SubmissionItem[];
  /** How many the whole list has; counted with its first page and carried on, so that "17 of 242" stays true while scrolling. */
  total: number;
  nextCursor: string | null;
}

const SCORE_COLUMNS: Record<Exclude<SortKey, 'createdAt'>, string> = {
  similarity: 'similarity',
  liveness: 'liveness',
  activeLiveness: 'active_liveness',
};

interface Order {
  column: string | null;
  descending: boolean;
}

/**
 * One page of the mirror's submissions, by keyset: as quick at the end of a million as at the beginning, and no row twice or
 * left out while others arrive. Equal sort values are ordered by time, id and project.
 *
 * @throws BadCursor where the cursor is not of this list
 */
export async function listSubmissions(db: Db, query: SubmissionsQuery & { tz: string }): Promise<SubmissionPage> {
  const { cursor, limit, ...listed } = query;
  const listedFor = hash('sha256', JSON.stringify(listed, Object.keys(listed).sort())).slice(0, 16);
  const after = cursor === undefined ? null : decodeCursor(cursor, listedFor);
  const filter = await resolveFilter(db, query);
  const key = query.sort.replace('-', '') as SortKey;
  const order = { column: key === 'createdAt' ? null : SCORE_COLUMNS[key], descending: query.sort.startsWith('-') };

  const [total, rows, terms] = await Promise.all([
    after?.total ?? countSubmissions(db, filter),
    readRows(db, filter, order, after, limit + 1),
    listTerms(db),
  ]);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => toItem(row, terms)),
    total,
    nextCursor: rows.length > limit && last ? encodeCursor(positionOf(last, order, listedFor, total)) : null,
  };
}

/** By score the list has two parts, those with the score and those without, each an index scan of its own. */
async function readRows(
  db: Db,
  filter: ResolvedFilter,
  order: Order,
  after: Position | null,
  limit: number,
): Promise<ItemRow[]> {
  if (filter.projectIds.length === 0) return [];
  if (order.column === null) return readPart(db, filter, order, after, limit, sql`true`);
  const column = sql.ref(order.column);
  const scored =
    after?.score === null ? [] : await readPart(db, filter, order, after, limit, sql`${column} is not null`);
  if (scored.length === limit) return scored;
  const unscored = await readPart(
    db,
    filter,
    { column: null, descending: true },
    after?.score === null ? after : null,
    limit - scored.length,
    sql`${column} is null`,
  );
  return [...scored, ...unscored];
}

/** Finds the rows of the page in an index, project by project, then reads only those from the table. */
async function readPart(
  db: Db,
  filter: ResolvedFilter,
  { column, descending }: Order,
  after: Position | null,
  limit: number,
  part: RawBuilder<unknown>,
): Promise<ItemRow[]> {
  const direction = descending ? sql`desc` : sql`asc`;
  const keys = [...(column === null ? [] : [column]), 'created_at', 'auth_id', 'project_id'];
  const orderBy = (alias: string) => sql.join(keys.map((name) => sql`${sql.ref(`${alias}.${name}`)} ${direction}`));
  const values = after && [
    ...(column === null ? [] : [sql`${after.score}::double precision`]),
    sql`${new Date(after.createdAt)}::timestamptz`,
    sql`${after.authId}`,
    sql`${after.projectId}::smallint`,
  ];
  const position = values
    ? sql`(${sql.join(keys.map((name) => sql.ref(name)))}) ${descending ? sql`<` : sql`>`} (${sql.join(values)})`
    : sql`true`;
  const { rows } = await sql<ItemRow>`
    with hit as materialized (
      select found.* from unnest(${filter.projectIds}::smallint[]) as wanted (id), lateral (
        select ${sql.join(keys.map((name) => sql.ref(name)))} from submission
        where project_id = wanted.id and ${part} and ${position} and ${filterConditions(filter)}
        order by ${sql.join(keys.slice(0, -1).map((name) => sql`${sql.ref(name)} ${direction}`))} limit ${limit}
      ) as found order by ${orderBy('found')} limit ${limit}
    )
    select ${ITEM_COLUMNS} from hit join submission s on s.project_id = hit.project_id and s.auth_id = hit.auth_id
    ${ITEM_JOINS} order by ${orderBy('s')}`.execute(db);
  return rows;
}

function positionOf(row: ItemRow, { column }: Order, listedFor: string, total: number): Position {
  const score = column === null ? undefined : row[column as 'similarity' | 'liveness' | 'active_liveness'];
  return {
    for: listedFor,
    score,
    createdAt: row.created_at.getTime(),
    authId: row.auth_id,
    projectId: row.project_id,
    total,
  };
}
