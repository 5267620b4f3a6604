import { sql } from 'kysely';
import type { PositionQuery } from '#lib/contract/filter.ts';
import type { PositionAnswer } from '#lib/contract/submission.ts';
import { countSubmissions } from './count-submissions.ts';
import type { Db } from './database.ts';
import { filterConditions } from './filter-sql.ts';
import { narrowed } from './narrowed.ts';
import { countBefore, readRows, readRowsBefore } from './read-rows.ts';
import { resolveFilter } from './resolve-filter.ts';
import { ITEM_COLUMNS, ITEM_JOINS } from './submission-item.ts';
import type { ItemRow } from './submission-item.ts';
import { orderOf, placeOf } from './submission-order.ts';

/**
 * Where a submission stands in a list, and its neighbours there: "17 of 242", also where the list itself was never loaded.
 *
 * @returns position null where the list does not hold it
 */
export async function locateSubmission(
  db: Db,
  authId: string,
  { projectId, until, ...query }: PositionQuery & { tz: string },
): Promise<PositionAnswer> {
  const asked = await resolveFilter(db, query);
  const filter = until === undefined ? asked : narrowed(asked, { end: Date.parse(until) + 1 });
  const order = orderOf(query.sort);
  const [total, row] = await Promise.all([countSubmissions(db, filter), findInList()]);
  if (!row) return { position: null, total, previous: null, next: null };
  const place = placeOf(row, order);
  const [before, [previous], [next]] = await Promise.all([
    countBefore(db, filter, order, place),
    readRowsBefore(db, filter, order, place, 1),
    readRows(db, filter, order, place, 1),
  ]);
  return { position: before + 1, total, previous: neighbour(previous), next: neighbour(next) };

  async function findInList(): Promise<ItemRow | undefined> {
    const ofProject = projectId === undefined ? sql`true` : sql`project.public_id = ${projectId}`;
    const { rows } = await sql<ItemRow>`
      select ${ITEM_COLUMNS} from (
        select * from submission where project_id = any(${filter.projectIds}::smallint[]) and auth_id = ${authId}
          and ${filterConditions(filter)}
      ) as s ${ITEM_JOINS} where ${ofProject} order by s.project_id limit 1`.execute(db);
    return rows[0];
  }
}

const neighbour = (row: ItemRow | undefined): PositionAnswer['next'] =>
  row ? { authId: row.auth_id, projectId: row.project } : null;
