import { queryOptions } from '@tanstack/react-query';
import type { SyncAnswer } from '#lib/contract/sync.ts';
import { fetchJson } from './fetch-json.ts';

const WHILE_READING_MS = 2_000;
const OTHERWISE_MS = 5_000;

/** State of the mirror without its lists, asked again every few seconds while a page is looked at. */
export const syncSummaryQuery = queryOptions({
  queryKey: ['sync', 'summary'],
  queryFn: ({ signal }) => fetchJson<SyncAnswer>('/api/sync?view=summary', { signal }),
  staleTime: 0,
  // The next look is the retry.
  retry: false,
  refetchInterval: ({ state }) => {
    const reading = state.data?.state === 'starting' || state.data?.state === 'backfilling';
    return reading ? WHILE_READING_MS : OTHERWISE_MS;
  },
});
