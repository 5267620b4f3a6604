'use client';
import { useQuery } from '@tanstack/react-query';
import { usePathname, useSearchParams } from 'next/navigation';
import { useQueryStates } from 'nuqs';
import type { ListedView } from '#lib/contract/views.ts';
import { useProblem } from '#lib/queries/use-problem.ts';
import { viewsQuery } from '#lib/queries/views.ts';
import { useDashboardSettings } from '#lib/search-params/dashboard-settings.ts';
import { canonicalViewQuery, isSameView, isViewPath } from '#lib/search-params/saved-view.ts';
import type { ViewAddress } from '#lib/search-params/saved-view.ts';
import { viewParam } from '#lib/search-params/view-param.ts';

export type CurrentView =
  | { kind: 'none' | 'loading' | 'gone' }
  | { kind: 'unreadable'; title: string; retry: () => void }
  | { kind: 'shown'; view: ListedView; edited: boolean };

export interface ViewState {
  /** The view that the address came from. */
  current: CurrentView;
  /** What would be saved of this page; null where it can't be. */
  address: ViewAddress | null;
  /** Forget where the address came from; its filters stay. */
  leave: () => void;
}

/** The page as a view: what there is to save, and the view that its address names. */
export function useCurrentView(): ViewState {
  const path = usePathname();
  const search = useSearchParams().toString();
  const { defaultTimeZone } = useDashboardSettings();
  const [{ view: id }, setParams] = useQueryStates(viewParam, { history: 'replace' });
  const { data, error, refetch } = useQuery(viewsQuery);
  const problem = useProblem(error);
  const leave = () => void setParams({ view: null });
  if (!isViewPath(path)) return { current: { kind: 'none' }, address: null, leave };
  const address = { path, query: canonicalViewQuery({ path, query: search }) };
  const of = (): CurrentView => {
    if (id === null) return { kind: 'none' };
    if (!data) {
      if (!problem) return { kind: 'loading' };
      return { kind: 'unreadable', title: problem.title, retry: () => void refetch() };
    }
    const view = data.items.find((item) => item.id === id);
    if (!view) return { kind: 'gone' };
    // Of another page: somebody has typed it there.
    if (view.path !== path) return { kind: 'none' };
    return { kind: 'shown', view, edited: !isSameView(view, address, defaultTimeZone) };
  };
  return { current: of(), address, leave };
}
