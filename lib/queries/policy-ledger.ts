import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { PolicyLedgerAnswer } from '#lib/contract/policy-ledger.ts';
import { fetchJson } from './fetch-json.ts';

const EVERY_MS = 60_000;

/**
 * The policy versions and what each change did, in one request.
 *
 * @param apiQuery the filter as our API is asked for it (lib/search-params/filter.ts)
 */
export const policyLedgerQuery = (apiQuery: string) =>
  queryOptions({
    queryKey: ['policies', apiQuery],
    queryFn: ({ signal }) => fetchJson<PolicyLedgerAnswer>(`/api/policies?${apiQuery}`, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: EVERY_MS,
  });
