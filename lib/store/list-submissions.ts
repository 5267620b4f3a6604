import { hash } from 'node:crypto';
import type { SubmissionsQuery } from '#lib/contract/filter.ts';
import type { SubmissionItem } from '#lib/contract/submission.ts';
import { countSubmissions } from './count-submissions.ts';
import { BadCursor, decodeCursor, encodeCursor } from './cursor.ts';
import type { Position } from './cursor.ts';
import type { Db } from './database.ts';
import { findPlace } from './find-place.ts';
import { narrowed } from './narrowed.ts';
import { newestSubmission } from './newest-submission.ts';
import { readRows, readRowsBefore } from './read-rows.ts';
import { resolveFilter } from './resolve-filter.ts';
import type { ResolvedFilter } from './resolve-filter.ts';
import { toItem } from './submission-item.ts';
import type { ItemRow } from './submission-item.ts';
import { orderOf, placeOf } from './submission-order.ts';
import type { Order } from './submission-order.ts';
import { listTerms } from './terms.ts';

type ListQuery = Omit<SubmissionsQuery, 'facets'> & { tz: string };

export interface SubmissionPage {
  items: SubmissionItem[];
  /** Rows of the list before the first item. */
  offset: number;
  /** How many the whole list has; counted with its first page and carried on, so that "17 of 242" stays true while scrolling. */
  total: number;
  nextCursor: string | null;
  previousCursor: string | null;
  /** ISO 8601 UTC: what was created later is not in the list; null = the mirror is empty. */
  until: string | null;
}

/**
 * One page of the mirror's submissions, by keyset: as quick at the end of a million as at the beginning, and no row twice or
 * left out while others arrive. It begins after (or ends before) a cursor, at a row by its number, or at an instant. Equal sort
 * values are ordered by time, id and project.
 *
 * @throws BadCursor where the cursor is not of this list
 */
export async function listSubmissions(db: Db, query: ListQuery): Promise<SubmissionPage> {
  const { cursor, limit, offset, at, until: bound, ...listed } = query;
  const listedFor = hash('sha256', JSON.stringify(listed, Object.keys(listed).sort())).slice(0, 16);
  const from = cursor === undefined ? null : decodeCursor(cursor, listedFor);
  const asked = await resolveFilter(db, query);
  const until = from ? from.until : await boundOf(db, asked, bound);
  if (bound !== undefined && Date.parse(bound) !== until) {
    throw new BadCursor('This cursor belongs to the list at another time: leave until out, the cursor knows it.');
  }
  const filter = until === null ? asked : narrowed(asked, { end: until + 1 });
  const list = { db, filter, order: orderOf(query.sort), limit, total: from?.total ?? countSubmissions(db, filter) };
  const [page, terms] = await Promise.all([
    at === undefined ? (offset === undefined ? besideCursor(list, from) : atOffset(list, offset)) : atInstant(list, at),
    listTerms(db),
  ]);

  const { rows, total, before } = page;
  const [first, last] = [rows[0], rows.at(-1)];
  const cursorAt = (row: ItemRow, rowsBefore: number, back: boolean): string =>
    encodeCursor({ for: listedFor, total, until, before: rowsBefore, back, ...placeOf(row, list.order) });
  return {
    items: rows.map((row) => toItem(row, terms)),
    offset: before,
    total,
    nextCursor: last && page.follows ? cursorAt(last, before + rows.length, false) : null,
    previousCursor: first && page.precedes ? cursorAt(first, before, true) : null,
    until: until === null ? null : new Date(until).toISOString(),
  };
}

interface List {
  db: Db;
  filter: ResolvedFilter;
  order: Order;
  limit: number;
  total: number | Promise<number>;
}

interface Rows {
  rows: ItemRow[];
  before: number;
  total: number;
  /** Something follows the rows, something precedes them. */
  follows: boolean;
  precedes: boolean;
}

async function boundOf(db: Db, { projectIds }: ResolvedFilter, until: string | undefined): Promise<number | null> {
  return until === undefined ? newestSubmission(db, projectIds) : Date.parse(until);
}

/** The first page, or that after or before a cursor. */
async function besideCursor(list: List, from: Position | null): Promise<Rows> {
  const { db, filter, order, limit } = list;
  const before = from?.before ?? 0;
  if (from?.back) {
    const found = await readRowsBefore(db, filter, order, from, limit + 1);
    const rows = found.slice(-limit);
    const precedes = found.length > limit;
    return { rows, before: Math.max(0, before - rows.length), total: await list.total, follows: true, precedes };
  }
  const [found, total] = await Promise.all([readRows(db, filter, order, from, limit + 1), list.total]);
  return toRows(found, limit, { before, total, precedes: from !== null });
}

async function atOffset(list: List, offset: number): Promise<Rows> {
  const { db, filter, order, limit } = list;
  if (offset === 0) return besideCursor(list, null);
  const total = await list.total;
  const place = await findPlace(db, filter, order, offset, total);
  const found = place === null ? [] : await readRows(db, filter, order, place, limit + 1, { inclusive: true });
  return toRows(found, limit, { before: Math.min(offset, total), total, precedes: true });
}

/** By time alone: the first row that is not newer than the instant, or not older where the oldest come first. */
async function atInstant(list: List, at: string): Promise<Rows> {
  const { db, filter, order, limit } = list;
  const instant = Date.parse(at);
  const [passed, rest] = order.descending
    ? [narrowed(filter, { start: instant + 1 }), narrowed(filter, { end: instant + 1 })]
    : [narrowed(filter, { end: instant }), narrowed(filter, { start: instant })];
  const [before, found, total] = await Promise.all([
    countSubmissions(db, passed),
    readRows(db, rest, order, null, limit + 1),
    list.total,
  ]);
  return toRows(found, limit, { before, total, precedes: before > 0 });
}

/** @param found one row more than the page has, where there is one */
function toRows(
  found: ItemRow[],
  limit: number,
  { before, total, precedes }: Pick<Rows, 'before' | 'total' | 'precedes'>,
): Rows {
  return { rows: found.slice(0, limit), before, total, follows: found.length > limit, precedes };
}
