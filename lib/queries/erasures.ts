import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ErasuresAnswer, RemainsAnswer } from '#lib/contract/erasures.ts';
import { fetchJson, patchJson } from './fetch-json.ts';

const EVERY_MS = 60_000;

/**
 * What was erased in time, in one request.
 *
 * @param apiQuery the filter as our API is asked for it (lib/search-params/filter.ts)
 */
export const erasuresQuery = (apiQuery: string) =>
  queryOptions({
    queryKey: ['erasures', apiQuery],
    queryFn: ({ signal }) => fetchJson<ErasuresAnswer>(`/api/erasures?${apiQuery}`, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: EVERY_MS,
  });

/** What is left of what was erased: it looks into the rows, so it comes after the rest. Same parameter. */
export const remainsQuery = (apiQuery: string) =>
  queryOptions({
    queryKey: ['erasures', 'remains', apiQuery],
    queryFn: ({ signal }) => fetchJson<RemainsAnswer>(`/api/erasures/remains?${apiQuery}`, { signal }),
    placeholderData: keepPreviousData,
  });

/** @param was what the reader was shown: refused where somebody has set another meanwhile */
export const setRetention = ({
  projectId,
  ...change
}: {
  projectId: string;
  days: number | null;
  was: number | null;
}) =>
  patchJson<{ projectId: string; retentionDays: number | null }>(
    `/api/projects/${encodeURIComponent(projectId)}/retention`,
    change,
  );

/** Where the proof of what a filter has erased is; which of it is erased is what the proof tells. */
export function proofHref(apiQuery: string): string {
  const asked = new URLSearchParams(apiQuery);
  asked.delete('erased');
  return `/api/erasures/proof?${asked}`;
}
