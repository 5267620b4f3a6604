import { sql } from 'kysely';
import { reconciliationBits } from '#lib/domain/reconciliation.ts';
import type { Db } from './database.ts';
import { ITEM_COLUMNS, ITEM_JOINS, toItem } from './submission-item.ts';
import type { ItemRow } from './submission-item.ts';
import { listTerms } from './terms.ts';

/**
 * Works out of some submissions, the newest first, whether their verdicts follow: of those that the mirror had before it could tell.
 *
 * @param limit how many at once; they are one statement
 * @returns how many were done; 0 = none is left
 */
export async function reconcileRows(db: Db, limit: number): Promise<number> {
  const terms = await listTerms(db);
  const { rows } = await sql<ItemRow>`
    with hit as materialized (
      select project_id, auth_id from submission where reconciliation is null order by project_id desc, created_at desc
      limit ${limit}
    )
    select ${ITEM_COLUMNS} from hit join submission s using (project_id, auth_id) ${ITEM_JOINS}`.execute(db);
  if (rows.length === 0) return 0;
  // Whoever writes one of them anew meanwhile has worked it out from the newer record.
  await sql`update submission set reconciliation = found.bits from unnest(${rows.map((row) => row.project_id)}::smallint[],
      ${rows.map((row) => row.auth_id)}::text[], ${rows.map((row) => reconciliationBits(toItem(row, terms)))}::smallint[])
      as found (project_id, auth_id, bits)
    where submission.project_id = found.project_id and submission.auth_id = found.auth_id and reconciliation is null`.execute(
    db,
  );
  return rows.length;
}
