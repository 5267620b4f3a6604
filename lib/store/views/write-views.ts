import { sql } from 'kysely';
import type { SavedView } from '#lib/contract/views.ts';
import type { Db, Trx } from '../database.ts';
import { findView, readViews } from './read-views.ts';
import type { ViewReader } from './read-views.ts';

/** Of one person, or of the team: more than anybody finds anything in. */
export const MAX_VIEWS = 200;
/** By one person: each is counted about once a minute as long as they look. */
export const MAX_PINNED = 20;

/** Who writes. */
export interface ViewWriter extends ViewReader {
  /** May they change what is the team's? */
  mayShare: boolean;
}

/** What became of an act. */
export type ViewOutcome =
  /** `was`: before it; null = it was not there. */
  | { kind: 'done'; view: SavedView; was: SavedView | null }
  /** No view of this id, as far as the person may know. */
  | { kind: 'gone' }
  /** Somebody has changed it since; `view` is how it stands now. */
  | { kind: 'changed'; view: SavedView }
  | { kind: 'idTaken' | 'tooMany' | 'tooManyPinned' | 'notTheirs' | 'notTheMaker' }
  /** Another view has the name, as it is spelt there. */
  | { kind: 'nameTaken'; name: string };

/** Done last in the transaction of a change that came about: told of the view as it stands (or stood, where it is gone), and as it was before. */
export type AfterChange = (trx: Trx, view: SavedView, was: SavedView | null) => Promise<void>;
export const NOTHING_AFTER: AfterChange = () => Promise.resolve();

/**
 * One change after the other: names and the order are a matter of all views. Readers don't wait. What is not `done` leaves everything as
 * it was.
 */
export async function writeViews(
  db: Db,
  act: (trx: Trx) => Promise<ViewOutcome>,
  after: AfterChange,
): Promise<ViewOutcome> {
  return db.transaction().execute(async (trx) => {
    await sql`lock table saved_view in share row exclusive mode`.execute(trx);
    const outcome = await act(trx);
    if (outcome.kind === 'done') await after(trx, outcome.view, outcome.was);
    return outcome;
  });
}

/** A name as it is compared with others: "Ärger  API" is "ärger api". */
export function viewNameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}

/** As the table names whose a view is. */
export const ownerOf = ({ personId }: ViewReader, shared: boolean): string | null => (shared ? null : personId);

/** What all views of the same owner together forbid a view to be; null = nothing. */
export async function findObstacle(
  trx: Trx,
  { id, name, owner }: { id: string; name: string; owner: string | null },
): Promise<ViewOutcome | null> {
  const others = await trx
    .selectFrom('saved_view')
    .select(['name', 'name_key'])
    .where('owner', 'is not distinct from', owner)
    .where('id', '!=', id)
    .execute();
  const same = others.find((other) => other.name_key === viewNameKey(name));
  if (same) return { kind: 'nameTaken', name: same.name };
  return others.length >= MAX_VIEWS ? { kind: 'tooMany' } : null;
}

/**
 * Puts a view at a place among those of its owner that the writer sees, from 0, and numbers all of the owner's anew; beyond the end = at
 * the end.
 */
export async function moveView(
  trx: Trx,
  by: ViewReader,
  { id, owner, position }: { id: string; owner: string | null; position: number },
): Promise<void> {
  const rows = await trx
    .selectFrom('saved_view')
    .select('id')
    .where('owner', 'is not distinct from', owner)
    .where('id', '!=', id)
    .orderBy('position')
    .execute();
  const order = rows.map((row) => row.id);
  const seen = (await readViews(trx, by)).filter((view) => view.shared === (owner === null) && view.id !== id);
  const next = seen[position]?.id;
  order.splice(next === undefined ? order.length : order.indexOf(next), 0, id);
  await sql`update saved_view set position = new.place - 1
    from unnest(${order}::uuid[]) with ordinality as new (id, place)
    where saved_view.id = new.id and saved_view.position <> new.place - 1`.execute(trx);
}

/** How a view that was just written stands now. */
export async function doneWith(trx: Trx, by: ViewReader, id: string, was: SavedView | null): Promise<ViewOutcome> {
  const view = await findView(trx, by, id);
  if (!view) throw new Error('a view that was just written is not there for its writer');
  return { kind: 'done', view, was };
}
