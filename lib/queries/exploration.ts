import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ExplorationAnswer } from '#lib/contract/exploration.ts';
import { fetchJson } from './fetch-json.ts';

const EVERY_MS = 60_000;

/**
 * Everything that the exploration shows, in one request.
 *
 * @param apiQuery the filter as our API is asked for it (lib/search-params/filter.ts), with x, y, compareFrom and compareTo
 */
export const explorationQuery = (apiQuery: string) =>
  queryOptions({
    queryKey: ['exploration', apiQuery],
    queryFn: ({ signal }) => fetchJson<ExplorationAnswer>(`/api/exploration?${apiQuery}`, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: EVERY_MS,
  });
