import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import type { WhatIfAnswer, WhatIfSubjectsAnswer } from '#lib/contract/what-if.ts';
import { fetchJson } from './fetch-json.ts';

const EVERY_MS = 60_000;

/**
 * All that moved thresholds can be judged by: asked for when the filter changes, never while they move.
 *
 * @param apiQuery the filter as our API is asked for it (lib/search-params/filter.ts)
 */
export const whatIfQuery = (apiQuery: string) =>
  queryOptions({
    queryKey: ['what-if', apiQuery],
    queryFn: ({ signal }) => fetchJson<WhatIfAnswer>(`/api/what-if?${apiQuery}`, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: EVERY_MS,
  });

/** Of those that would turn, as many as are read at a glance. */
const NEWEST = 20;

/** @param list the filter with its `whatIf`, as our API is asked for it */
export const newestTurnedQuery = (list: string) =>
  queryOptions({
    queryKey: ['what-if', 'turned', list],
    queryFn: ({ signal }) => fetchJson<SubmissionsAnswer>(`/api/submissions?${list}&limit=${NEWEST}`, { signal }),
    staleTime: EVERY_MS,
  });

/** @param scenario the filter with its `thresholds`, as our API is asked for it */
export const whatIfSubjectsQuery = (scenario: string) =>
  queryOptions({
    queryKey: ['what-if', 'subjects', scenario],
    queryFn: ({ signal }) => fetchJson<WhatIfSubjectsAnswer>(`/api/what-if/subjects?${scenario}`, { signal }),
    staleTime: EVERY_MS,
  });
