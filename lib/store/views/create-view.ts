import { randomUUID } from 'node:crypto';
import type { NewView } from '#lib/contract/views.ts';
import { canonicalViewQuery } from '#lib/search-params/saved-view.ts';
import type { Db } from '../database.ts';
import { isRoomToPin, putPlace } from './place-view.ts';
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
 * Saves a view for the person or for the team; with an id, brings a deleted one back under it.
 *
 * @param view names no project that the person may not see: the caller has checked it
 */
export function createView(
  db: Db,
  by: ViewWriter,
  { id = randomUUID(), position = MAX_VIEWS, ...view }: NewView,
  after: AfterChange = NOTHING_AFTER,
): Promise<ViewOutcome> {
  return writeViews(
    db,
    async (trx) => {
      const { name, path, pinned, isDefault, shared } = view;
      if (shared && !by.mayShare) return { kind: 'notTheirs' };
      if (await trx.selectFrom('saved_view').select('id').where('id', '=', id).executeTakeFirst())
        return { kind: 'idTaken' };
      const owner = ownerOf(by, shared);
      const obstacle = await findObstacle(trx, { id, name, owner });
      if (obstacle) return obstacle;
      if (pinned && !(await isRoomToPin(trx, by, id))) return { kind: 'tooManyPinned' };
      await trx
        .insertInto('saved_view')
        .values({
          id,
          owner,
          made_by: by.personId,
          name,
          name_key: viewNameKey(name),
          path,
          query: canonicalViewQuery(view),
          position: -1,
        })
        .execute();
      await moveView(trx, by, { id, owner, position });
      await putPlace(trx, by, id, { pinned, isDefault });
      return doneWith(trx, by, id, null);
    },
    after,
  );
}
