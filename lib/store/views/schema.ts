/** The table of saved views; what each column is for stands in the migration that makes it. */
import type { Generated } from 'kysely';
import type { ViewPath } from '#lib/search-params/saved-view.ts';

export interface SavedViewTable {
  id: string;
  owner: string | null;
  name: string;
  name_key: string;
  path: ViewPath;
  query: string;
  pinned: boolean;
  is_default: boolean;
  position: number;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

export interface ViewsSchema {
  saved_view: SavedViewTable;
}
