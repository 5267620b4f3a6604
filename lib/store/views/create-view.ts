import { randomUUID } from 'node:crypto';
import type { NewView } from '#lib/contract/views.ts';
import { canonicalViewQuery } from '#lib/search-params/saved-view.ts';
import type { Db } from '../database.ts';
import {
  clearDefault,
  doneWith,
  findObstacle,
  MAX_VIEWS,
  moveView,
  NOTHING_AFTER,
  viewNameKey,
  writeViews,
} from './write-views.ts';
import type { AfterChange, ViewOutcome } from './write-views.ts';

/** Saves a view for the team; with an id, brings a deleted one back under it. */
export function createView(
  db: Db,
  { id = randomUUID(), position = MAX_VIEWS, ...view }: NewView,
  after: AfterChange = NOTHING_AFTER,
): Promise<ViewOutcome> {
  return writeViews(
    db,
    async (trx) => {
      if (await trx.selectFrom('saved_view').select('id').where('id', '=', id).executeTakeFirst())
        return { kind: 'idTaken' };
      const obstacle = await findObstacle(trx, { id, ...view });
      if (obstacle) return obstacle;
      const { name, path, pinned, isDefault } = view;
      if (isDefault) await clearDefault(trx);
      await trx
        .insertInto('saved_view')
        .values({
          id,
          owner: null,
          name,
          name_key: viewNameKey(name),
          path,
          query: canonicalViewQuery(view),
          pinned,
          is_default: isDefault,
          position: -1,
        })
        .execute();
      await moveView(trx, id, position);
      return doneWith(trx, id);
    },
    after,
  );
}
