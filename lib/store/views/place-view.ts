import type { ViewPlace } from '#lib/contract/views.ts';
import type { Db, Trx } from '../database.ts';
import { findView, readViews } from './read-views.ts';
import type { ViewReader } from './read-views.ts';
import { doneWith, MAX_PINNED, NOTHING_AFTER, writeViews } from './write-views.ts';
import type { AfterChange, ViewOutcome } from './write-views.ts';

/** Pins a view for one person, or has the dashboard open with it for them: what is given changes. It is no change of the view. */
export function placeView(
  db: Db,
  by: ViewReader,
  id: string,
  place: ViewPlace,
  after: AfterChange = NOTHING_AFTER,
): Promise<ViewOutcome> {
  return writeViews(
    db,
    async (trx) => {
      const was = await findView(trx, by, id);
      if (!was) return { kind: 'gone' };
      const { pinned = was.pinned, isDefault = was.isDefault } = place;
      if (pinned && !(await isRoomToPin(trx, by, id))) return { kind: 'tooManyPinned' };
      await putPlace(trx, by, id, { pinned, isDefault });
      return doneWith(trx, by, id, was);
    },
    after,
  );
}

/** Can a person pin this view beside those that they have pinned? */
export async function isRoomToPin(trx: Trx, by: ViewReader, id: string): Promise<boolean> {
  const others = (await readViews(trx, by)).filter((view) => view.pinned && view.id !== id);
  return others.length < MAX_PINNED;
}

/** Writes how a person has placed a view; of the one that the dashboard opened with before, it takes that. */
export async function putPlace(
  trx: Trx,
  { personId }: ViewReader,
  id: string,
  { pinned, isDefault: opens }: Required<ViewPlace>,
): Promise<void> {
  if (opens) {
    const others = trx.updateTable('view_place').set({ opens: false }).where('person_id', '=', personId);
    await others.where('opens', '=', true).execute();
  }
  await trx
    .insertInto('view_place')
    .values({ person_id: personId, view_id: id, pinned, opens })
    .onConflict((conflict) => conflict.columns(['person_id', 'view_id']).doUpdateSet({ pinned, opens }))
    .execute();
}
