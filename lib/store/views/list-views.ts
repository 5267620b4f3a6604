import type { SavedView } from '#lib/contract/views.ts';
import type { Db } from '../database.ts';
import { toView } from './view-row.ts';

/** The team's saved views, in their order. */
export async function listViews(db: Db): Promise<SavedView[]> {
  const rows = await db.selectFrom('saved_view').selectAll().where('owner', 'is', null).orderBy('position').execute();
  return rows.map(toView);
}
