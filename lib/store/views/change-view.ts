import { sql } from 'kysely';
import type { ViewChange } from '#lib/contract/views.ts';
import { canonicalViewQuery } from '#lib/search-params/saved-view.ts';
import type { Db, Trx } from '../database.ts';
import { toView } from './view-row.ts';
import {
  clearDefault,
  doneWith,
  findObstacle,
  moveView,
  NOTHING_AFTER,
  viewNameKey,
  writeViews,
} from './write-views.ts';
import type { AfterChange, ViewOutcome } from './write-views.ts';

/**
 * Renames a view, replaces what it shows, pins it, makes it the default or moves it: what is given changes, the rest stays.
 *
 * @param change made from `version`: where the view has been changed since, nothing is done. That another
 *   became the default, or that others moved, is no change of it
 */
export function changeView(
  db: Db,
  id: string,
  { version, ...change }: ViewChange,
  after: AfterChange = NOTHING_AFTER,
): Promise<ViewOutcome> {
  return writeViews(
    db,
    async (trx) => {
      const now = await currentView(trx, id, version);
      if (now.kind !== 'done') return now;
      const { name, path, query, pinned, isDefault } = { ...now.view, ...withoutAbsent(change) };
      const obstacle = await findObstacle(trx, { id, name, pinned });
      if (obstacle) return obstacle;
      if (isDefault) await clearDefault(trx);
      await trx
        .updateTable('saved_view')
        .set({
          name,
          name_key: viewNameKey(name),
          path,
          query: canonicalViewQuery({ path, query }),
          pinned,
          is_default: isDefault,
          version: version + 1,
          updated_at: sql`now()`,
        })
        .where('id', '=', id)
        .execute();
      if (change.position !== undefined) await moveView(trx, id, change.position);
      return doneWith(trx, id);
    },
    after,
  );
}

/** Deletes a view that nobody has changed since `version`; gives what it was. */
export function deleteView(
  db: Db,
  id: string,
  version: number,
  after: AfterChange = NOTHING_AFTER,
): Promise<ViewOutcome> {
  return writeViews(
    db,
    async (trx) => {
      const now = await currentView(trx, id, version);
      if (now.kind === 'done') await trx.deleteFrom('saved_view').where('id', '=', id).execute();
      return now;
    },
    after,
  );
}

async function currentView(trx: Trx, id: string, version: number): Promise<ViewOutcome> {
  const row = await trx
    .selectFrom('saved_view')
    .selectAll()
    .where('id', '=', id)
    .where('owner', 'is', null)
    .executeTakeFirst();
  if (!row) return { kind: 'gone' };
  return { kind: row.version === version ? 'done' : 'changed', view: toView(row) };
}

const withoutAbsent = <T extends object>(change: T) =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: NonNullable<T[K]>;
  };
