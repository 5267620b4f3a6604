import { queryOptions } from '@tanstack/react-query';
import type { AttentionAnswer } from '#lib/contract/attention.ts';
import { fetchJson } from './fetch-json.ts';

const EVERY_MS = 60_000;

/**
 * What wants a look, in one request.
 *
 * @param apiQuery the filter as our API is asked for it (lib/search-params/filter.ts)
 */
export const attentionQuery = (apiQuery: string) =>
  queryOptions({
    queryKey: ['attention', apiQuery],
    queryFn: ({ signal }) => fetchJson<AttentionAnswer>(`/api/attention?${apiQuery}`, { signal }),
    refetchInterval: EVERY_MS,
  });
