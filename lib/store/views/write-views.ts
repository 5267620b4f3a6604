import { sql } from 'kysely';
import type { SavedView } from '#lib/contract/views.ts';
import type { Db, Trx } from '../database.ts';
import { toView } from './view-row.ts';

/** More than anybody finds anything in. */
export const MAX_VIEWS = 200;
/** Each is counted about once a minute for everybody who looks. */
export const MAX_PINNED = 20;

/** What became of an act. */
export type ViewOutcome =
  | { kind: 'done'; view: SavedView }
  /** No view of this id. */
  | { kind: 'gone' }
  /** Somebody has changed it since; `view` is how it stands now. */
  | { kind: 'changed'; view: SavedView }
  | { kind: 'idTaken' | 'tooMany' | 'tooManyPinned' }
  /** Another view has the name, as it is spelt there. */
  | { kind: 'nameTaken'; name: string };

/** Done last in the transaction of a change that came about: told of the view as it stands, or stood. */
export type AfterChange = (trx: Trx, view: SavedView) => Promise<void>;
export const NOTHING_AFTER: AfterChange = () => Promise.resolve();

/**
 * One change after the other: names, the default and the order are a matter of all views. Readers don't wait. What is not `done` leaves
 * everything as it was.
 */
export async function writeViews(
  db: Db,
  act: (trx: Trx) => Promise<ViewOutcome>,
  after: AfterChange,
): Promise<ViewOutcome> {
  return db.transaction().execute(async (trx) => {
    await sql`lock table saved_view in share row exclusive mode`.execute(trx);
    const outcome = await act(trx);
    if (outcome.kind === 'done') await after(trx, outcome.view);
    return outcome;
  });
}

/** A name as it is compared with others: "Ärger  API" is "ärger api". */
export function viewNameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}

/** What all of the team's views together forbid a view to be; null = nothing. */
export async function findObstacle(
  trx: Trx,
  { id, name, pinned }: Pick<SavedView, 'id' | 'name' | 'pinned'>,
): Promise<ViewOutcome | null> {
  const others = await trx
    .selectFrom('saved_view')
    .select(['name', 'name_key', 'pinned'])
    .where('owner', 'is', null)
    .where('id', '!=', id)
    .execute();
  const same = others.find((other) => other.name_key === viewNameKey(name));
  if (same) return { kind: 'nameTaken', name: same.name };
  if (others.length >= MAX_VIEWS) return { kind: 'tooMany' };
  return pinned && others.filter((other) => other.pinned).length >= MAX_PINNED ? { kind: 'tooManyPinned' } : null;
}

/** Makes room for a default: there is at most one. */
export async function clearDefault(trx: Trx): Promise<void> {
  await trx
    .updateTable('saved_view')
    .set({ is_default: false })
    .where('owner', 'is', null)
    .where('is_default', '=', true)
    .execute();
}

/** Puts a view at a place, from 0, and numbers all anew; beyond the end = at the end. */
export async function moveView(trx: Trx, id: string, position: number): Promise<void> {
  const rows = await trx
    .selectFrom('saved_view')
    .select('id')
    .where('owner', 'is', null)
    .where('id', '!=', id)
    .orderBy('position')
    .execute();
  const order = rows.map((row) => row.id);
  order.splice(position, 0, id);
  await sql`update saved_view set position = new.place - 1
    from unnest(${order}::uuid[]) with ordinality as new (id, place)
    where saved_view.id = new.id and saved_view.position <> new.place - 1`.execute(trx);
}

/** How a view stands now. */
export async function doneWith(trx: Trx, id: string): Promise<ViewOutcome> {
  const row = await trx.selectFrom('saved_view').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  return { kind: 'done', view: toView(row) };
}
