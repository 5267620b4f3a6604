import { sql } from 'kysely';
import type { SavedView, ViewChange } from '#lib/contract/views.ts';
import { canonicalViewQuery } from '#lib/search-params/saved-view.ts';
import type { Db, Trx } from '../database.ts';
import { findView } from './read-views.ts';
import {
  doneWith,
  findObstacle,
  MAX_VIEWS,
  moveView,
  NOTHING_AFTER,
  ownerOf,
  viewNameKey,
  writeViews,
} from './write-views.ts';
import type { AfterChange, ViewOutcome, ViewWriter } from './write-views.ts';

/**
 * Renames a view, replaces what it shows, gives it to the team or takes it back, or moves it: what is given changes, the rest stays.
 *
 * @param change made from `version`: where the view has been changed since, nothing is done. That others moved is no change of it. It
 *   names no project that the person may not see: the caller has checked it
 */
export function changeView(
  db: Db,
  by: ViewWriter,
  id: string,
  { version, position, ...change }: ViewChange,
  after: AfterChange = NOTHING_AFTER,
): Promise<ViewOutcome> {
  return writeViews(
    db,
    async (trx) => {
      const now = await writableView(trx, by, id, version);
      if (now.kind !== 'done') return now;
      const was = now.view;
      const { name, path, query, shared } = { ...was, ...withoutAbsent(change) };
      if (shared && !by.mayShare) return { kind: 'notTheirs' };
      if (was.shared && !shared && was.maker?.id !== by.personId) return { kind: 'notTheMaker' };
      const owner = ownerOf(by, shared);
      const obstacle = await findObstacle(trx, { id, name, owner });
      if (obstacle) return obstacle;
      await trx
        .updateTable('saved_view')
        .set({
          owner,
          name,
          name_key: viewNameKey(name),
          path,
          query: canonicalViewQuery({ path, query }),
          version: version + 1,
          updated_at: sql`now()`,
        })
        .where('id', '=', id)
        .execute();
      const place = position ?? (shared === was.shared ? undefined : MAX_VIEWS);
      if (place !== undefined) await moveView(trx, by, { id, owner, position: place });
      return doneWith(trx, by, id, was);
    },
    after,
  );
}

/** Deletes a view that nobody has changed since `version`; gives what it was. */
export function deleteView(
  db: Db,
  by: ViewWriter,
  id: string,
  version: number,
  after: AfterChange = NOTHING_AFTER,
): Promise<ViewOutcome> {
  return writeViews(
    db,
    async (trx) => {
      const now = await writableView(trx, by, id, version);
      if (now.kind !== 'done') return now;
      // Where people had pinned what was deleted before this one: only the last can be brought back.
      await sql`delete from view_place where view_id not in (select id from saved_view)`.execute(trx);
      await trx.deleteFrom('saved_view').where('id', '=', id).execute();
      return now;
    },
    after,
  );
}

/** The view as it stands, where this person may change it. */
async function writableView(trx: Trx, by: ViewWriter, id: string, version: number): Promise<Writable> {
  const view = await findView(trx, by, id);
  if (!view) return { kind: 'gone' };
  if (view.shared && !by.mayShare) return { kind: 'notTheirs' };
  return view.version === version ? { kind: 'done', view, was: view } : { kind: 'changed', view };
}
type Writable = Exclude<ViewOutcome, { kind: 'done' }> | { kind: 'done'; view: SavedView; was: SavedView };

const withoutAbsent = <T extends object>(change: T) =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: NonNullable<T[K]>;
  };
