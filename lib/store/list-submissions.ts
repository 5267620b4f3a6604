import { hash } from 'node:crypto';
import type { SubmissionsQuery } from '#lib/contract/filter.ts';
import type { SubmissionItem } from '#lib/contract/submission.ts';
import { countSubmissions } from './count-submissions.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Db } from './database.ts';
import { resolveFilter } from './resolve-filter.ts';
import { toItem } from './submission-item.ts';
import { orderOf, placeOf, readRows } from './submission-order.ts';
import { listTerms } from './terms.ts';

type ListQuery = Omit<SubmissionsQuery, 'facets'> & { tz: string };

export interface SubmissionPage {
  items: SubmissionItem[];
  /** How many the whole list has; counted with its first page and carried on, so that "17 of 242" stays true while scrolling. */
  total: number;
  nextCursor: string | null;
}

/**
 * One page of the mirror's submissions, by keyset: as quick at the end of a million as at the beginning, and no row twice or
 * left out while others arrive. Equal sort values are ordered by time, id and project.
 *
 * @throws BadCursor where the cursor is not of this list
 */
export async function listSubmissions(db: Db, query: ListQuery): Promise<SubmissionPage> {
  const { cursor, limit, ...listed } = query;
  const listedFor = hash('sha256', JSON.stringify(listed, Object.keys(listed).sort())).slice(0, 16);
  const after = cursor === undefined ? null : decodeCursor(cursor, listedFor);
  const filter = await resolveFilter(db, query);
  const order = orderOf(query.sort);

  const [total, rows, terms] = await Promise.all([
    after?.total ?? countSubmissions(db, filter),
    readRows(db, filter, order, after, limit + 1),
    listTerms(db),
  ]);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const more = rows.length > limit && last !== undefined;
  return {
    items: page.map((row) => toItem(row, terms)),
    total,
    nextCursor: more ? encodeCursor({ for: listedFor, total, ...placeOf(last, order) }) : null,
  };
}
