'use client';
import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { explorationQuery } from '#lib/queries/exploration.ts';
import { exploreViewParams, toExplorationQuery } from '#lib/search-params/explore-view.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

/** How the exploration is looked at, and how to change it; the address is the state. */
export function useExploreView() {
  return useQueryStates(exploreViewParams, { history: 'push' });
}

/** Everything that the page shows: one question for the filter and the view of it. */
export function useExploration() {
  const { apiQuery, range } = useFilter();
  const [view] = useExploreView();
  return useQuery(explorationQuery(toExplorationQuery(apiQuery, view, range)));
}
