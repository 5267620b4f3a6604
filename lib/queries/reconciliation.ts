import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ReconciliationAnswer } from '#lib/contract/reconciliation.ts';
import { fetchJson } from './fetch-json.ts';

const EVERY_MS = 60_000;

/**
 * Which verdicts follow from policy and scores, in one request.
 *
 * @param apiQuery the filter as our API is asked for it (lib/search-params/filter.ts)
 */
export const reconciliationQuery = (apiQuery: string) =>
  queryOptions({
    queryKey: ['reconciliation', apiQuery],
    queryFn: ({ signal }) => fetchJson<ReconciliationAnswer>(`/api/reconciliation?${apiQuery}`, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: EVERY_MS,
  });
