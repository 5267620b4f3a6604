import type { Selectable } from 'kysely';
import type { SavedView } from '#lib/contract/views.ts';
import type { SavedViewTable } from './schema.ts';

/** A row as our API gives it. */
export function toView(row: Selectable<SavedViewTable>): SavedView {
  const { id, name, path, query, pinned, owner, version } = row;
  const times = { createdAt: row.created_at.toISOString(), updatedAt: row.updated_at.toISOString() };
  return { id, name, path, query, pinned, isDefault: row.is_default, owner, version, ...times };
}
