/** The tables of saved views; what each column is for stands in the migrations that make them. */
import type { Generated } from 'kysely';
import type { ViewPath } from '#lib/search-params/saved-view.ts';

export interface SavedViewTable {
  id: string;
  owner: string | null;
  made_by: string | null;
  name: string;
  name_key: string;
  path: ViewPath;
  query: string;
  position: number;
  version: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

export interface ViewPlaceTable {
  person_id: string;
  view_id: string;
  pinned: boolean;
  opens: boolean;
}

export interface ViewsSchema {
  saved_view: SavedViewTable;
  view_place: ViewPlaceTable;
}
