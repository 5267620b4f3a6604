import { queryOptions } from '@tanstack/react-query';
import type { SyncAnswer } from '#lib/contract/sync.ts';
import type { DayRange } from '#lib/domain/time-range.ts';
import { fetchJson, postJson } from './fetch-json.ts';

const EVERY_MS = 5_000;

/** Everything about the mirror: coverage, runs, quarantine and errors, too. */
export const syncQuery = queryOptions({
  queryKey: ['sync', 'full'],
  queryFn: ({ signal }) => fetchJson<SyncAnswer>('/api/sync', { signal }),
  staleTime: 0,
  refetchInterval: EVERY_MS,
});

/** Asks the sync to read UTC days again now; it does so in the background. */
export const readAgain = (range: DayRange) => postJson<{ accepted: number }>('/api/sync', range);
