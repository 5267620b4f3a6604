import type { SavedView } from '#lib/contract/views.ts';
import type { Db } from '../database.ts';
import { toView } from './view-row.ts';

/** The view that the dashboard opens with; null where none is set. */
export async function getDefaultView(db: Db): Promise<SavedView | null> {
  const row = await db
    .selectFrom('saved_view')
    .selectAll()
    .where('owner', 'is', null)
    .where('is_default', '=', true)
    .executeTakeFirst();
  return row ? toView(row) : null;
}
