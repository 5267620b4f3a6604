import { infiniteQueryOptions } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { AuditAnswer, AuditVerdict } from '#lib/contract/audit.ts';
import { fetchJson } from './fetch-json.ts';

/** The whole trail as a file that the verifier reads. */
export const AUDIT_EXPORT = '/api/audit/export';

/**
 * The trail, newest first, page by page. Each reading is an entry itself, so nothing here asks by itself: who opens the page asks, and who
 * wants to see more or to look again.
 *
 * @param apiQuery the filter as our API is asked for it
 */
export const auditQuery = (apiQuery: string) =>
  infiniteQueryOptions({
    queryKey: ['audit', apiQuery],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams(apiQuery);
      if (pageParam !== null) query.set('cursor', String(pageParam));
      return fetchJson<AuditAnswer>(`/api/audit?${query}`, { signal });
    },
    initialPageParam: null as number | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: Infinity,
    // Who comes back to the page is shown what the trail is then.
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: false,
  });

/** Before the trail is looked at again: older pages that were shown would each be asked for anew. */
export function keepFirstPage(client: QueryClient, apiQuery: string): void {
  const { queryKey } = auditQuery(apiQuery);
  // It is as old as it was.
  const updatedAt = client.getQueryState(queryKey)?.dataUpdatedAt;
  client.setQueryData(
    queryKey,
    (data) => data && { pages: data.pages.slice(0, 1), pageParams: data.pageParams.slice(0, 1) },
    { updatedAt },
  );
}

/** Has the server read the whole trail and say whether it is as it was written. */
export const verifyAudit = () => fetchJson<AuditVerdict>('/api/audit/verification');
