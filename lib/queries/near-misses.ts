import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { NearMissesAnswer } from '#lib/contract/near-misses.ts';
import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import { writeBand } from '#lib/domain/near-miss-text.ts';
import type { Band } from '#lib/domain/near-miss.ts';
import { fetchJson } from './fetch-json.ts';

const EVERY_MS = 60_000;

/**
 * Who came near the other verdict, in one request.
 *
 * @param apiQuery the filter as our API is asked for it (lib/search-params/filter.ts)
 */
export const nearMissesQuery = (apiQuery: string, band: Band) =>
  queryOptions({
    queryKey: ['near-misses', apiQuery, writeBand(band)],
    queryFn: ({ signal }) =>
      fetchJson<NearMissesAnswer>(`/api/near-misses?${apiQuery}&band=${writeBand(band)}`, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: EVERY_MS,
  });

/** As many as are read at a glance. */
const CLOSEST = 10;

/** The nearest of them. @param list the filter with what came near, as our API is asked for it, sorted */
export const closestQuery = (list: string) =>
  queryOptions({
    queryKey: ['near-misses', 'closest', list],
    queryFn: ({ signal }) => fetchJson<SubmissionsAnswer>(`/api/submissions?${list}&limit=${CLOSEST}`, { signal }),
    placeholderData: keepPreviousData,
    staleTime: EVERY_MS,
  });
