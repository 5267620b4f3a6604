import { queryOptions } from '@tanstack/react-query';
import type { ListedView, NewView, SavedView, ViewChange, ViewPlace, ViewsAnswer } from '#lib/contract/views.ts';
import { fetchJson, patchJson, postJson } from './fetch-json.ts';

const EVERY_MS = 60_000;
/** Who comes back to the window sees counts of now. */
const FRESH_MS = 5_000;

/** The saved views with their live counts, in one request. */
export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: ({ signal }) => fetchJson<ViewsAnswer>('/api/views', { signal }),
  staleTime: FRESH_MS,
  refetchInterval: EVERY_MS,
});

/** What the server fills in may be left out. */
export type ViewToSave = Pick<NewView, 'name' | 'path' | 'query'> & Partial<NewView>;

/** Saves a view; with the id of one that was deleted, brings it back. */
export const createView = (view: ViewToSave) => postJson<SavedView>('/api/views', view);

/** Changes what is given, made from `version`. */
export const changeView = ({ id, ...change }: ViewChange & Pick<SavedView, 'id'>) =>
  patchJson<SavedView>(`/api/views/${id}`, change);

/** Pins a view, or has the dashboard open with it: for oneself alone. */
export const placeView = ({ id, ...place }: ViewPlace & Pick<SavedView, 'id'>) =>
  patchJson<SavedView>(`/api/views/${id}/place`, place);

/** Deletes a view that is still as it was looked at; gives what it was. */
export const deleteView = ({ id, version }: Pick<SavedView, 'id' | 'version'>) =>
  fetchJson<SavedView>(`/api/views/${id}?version=${version}`, { method: 'DELETE' });

/**
 * The list as it is after a view was saved or changed, until the server tells it whole.
 *
 * @param position its place among the own ones, or among the team's, from 0; absent = where it is, or at the end
 */
export function withView(items: readonly ListedView[], view: SavedView, position?: number): ListedView[] {
  const before = items.find(({ id }) => id === view.id);
  // Another question has another count, which nobody knows yet.
  const known = before?.path === view.path && before.query === view.query && view.pinned ? before.count : undefined;
  const others = items
    .filter(({ id }) => id !== view.id)
    .map((other) => (view.isDefault ? { ...other, isDefault: false } : other));
  const group = others.filter(({ shared }) => shared === view.shared);
  const at = items.filter(({ shared }) => shared === view.shared).findIndex(({ id }) => id === view.id);
  const placed = group.toSpliced(position ?? (at < 0 ? group.length : at), 0, { ...view, count: known });
  const rest = others.filter(({ shared }) => shared !== view.shared);
  return view.shared ? [...rest, ...placed] : [...placed, ...rest];
}
