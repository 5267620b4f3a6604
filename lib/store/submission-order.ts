import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { SortKey, SubmissionsQuery } from '#lib/contract/filter.ts';
import type { Position } from './cursor.ts';
import type { ItemRow } from './submission-item.ts';

const SCORE_COLUMNS = {
  similarity: 'similarity',
  liveness: 'liveness',
  activeLiveness: 'active_liveness',
  lowestMargin: 'lowest_margin',
} as const satisfies Record<Exclude<SortKey, 'createdAt'>, string>;

export type ScoreColumn = (typeof SCORE_COLUMNS)[keyof typeof SCORE_COLUMNS];

export interface Order {
  /** null = by time alone. */
  column: ScoreColumn | null;
  descending: boolean;
}

/** Where a row stands in a list. */
export type Place = Pick<Position, 'score' | 'createdAt' | 'authId' | 'projectId'>;

/** A run of the list that one index holds in its order. */
export interface Part {
  order: Order;
  condition: RawBuilder<unknown>;
  /** Its rows have the score that the list is sorted by; true where it is sorted by time. */
  scored: boolean;
}

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
export function partsOf({ column, descending }: Order): Part[] {
  if (column === null) return [{ order: { column, descending }, condition: sql`true`, scored: true }];
  return [
    { order: { column, descending }, condition: sql`${sql.ref(column)} is not null`, scored: true },
    // The bin is null where the score is, and stands in the index of times: the score does not.
    { order: UNSCORED, condition: sql`${sql.ref(`${column}_bin`)} is null`, scored: false },
  ];
}

/** Index of the part that a place is in. */
export function partOf(place: Place, order: Order): number {
  return order.column !== null && place.score === null ? 1 : 0;
}

export const reversed = (order: Order): Order => ({ ...order, descending: !order.descending });

export const keysOf = (column: ScoreColumn | null): string[] => [
  ...(column === null ? [] : [column]),
  'created_at',
  'auth_id',
  'project_id',
];

/** Rows that come after a place in a part of the list, with it where `inclusive`. */
export function isAfter(place: Place, { column, descending }: Order, inclusive = false): RawBuilder<unknown> {
  const values = [
    ...(column === null ? [] : [sql`${place.score}::double precision`]),
    sql`${new Date(place.createdAt)}::timestamptz`,
    sql`${place.authId}`,
    sql`${place.projectId}::smallint`,
  ];
  const keys = sql.join(keysOf(column).map((name) => sql.ref(name)));
  const compared = sql.raw(`${descending ? '<' : '>'}${inclusive ? '=' : ''}`);
  return sql`(${keys}) ${compared} (${sql.join(values)})`;
}
