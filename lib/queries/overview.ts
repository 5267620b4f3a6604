import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { OverviewAnswer } from '#lib/contract/overview.ts';
import { fetchJson } from './fetch-json.ts';

const EVERY_MS = 60_000;
const WHILE_READING_MS = 3_000;

/**
 * Everything that the overview shows, in one request.
 *
 * @param apiQuery the filter as our API is asked for it (lib/search-params/filter.ts)
 */
export const overviewQuery = (apiQuery: string) =>
  queryOptions({
    queryKey: ['overview', apiQuery],
    queryFn: ({ signal }) => fetchJson<OverviewAnswer>(`/api/overview?${apiQuery}`, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.coverage.complete === false ? WHILE_READING_MS : EVERY_MS),
  });
