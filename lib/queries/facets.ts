import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import { fetchJson } from './fetch-json.ts';

/**
 * What the filter could be narrowed by, with counts. The rows that come with it are few: they are asked for elsewhere.
 *
 * @param apiQuery the filter as our API is asked for it (lib/search-params/filter.ts)
 */
export const facetsQuery = (apiQuery: string) =>
  queryOptions({
    queryKey: ['facets', apiQuery],
    queryFn: ({ signal }) =>
      fetchJson<SubmissionsAnswer>(`/api/submissions?${apiQuery}&limit=1&facets=true`, { signal }),
    select: ({ facets }) => facets,
    placeholderData: keepPreviousData,
  });
