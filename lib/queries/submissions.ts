import { infiniteQueryOptions } from '@tanstack/react-query';
import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import { fetchJson } from './fetch-json.ts';

/** Rows a request: a few screens. */
const PAGE = 100;
const WHILE_READING_MS = 3_000;

/**
 * The list of submissions, page by page.
 *
 * @param list filter and sort as our API is asked for them
 */
export const submissionsQuery = (list: string) =>
  infiniteQueryOptions({
    queryKey: ['submissions', list],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams(list);
      query.set('limit', String(PAGE));
      if (pageParam !== null) query.set('cursor', pageParam);
      return fetchJson<SubmissionsAnswer>(`/api/submissions?${query}`, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    // Rows that one reads do not move by themselves: a list is asked for anew by a new question, not by the clock.
    staleTime: 5 * 60_000,
    refetchOnWindowFocus: false,
    // Until there is something to read, what arrives is shown.
    refetchInterval: ({ state }) => {
      const [first] = state.data?.pages ?? [];
      return first && !first.coverage.complete && first.items.length < PAGE ? WHILE_READING_MS : false;
    },
  });
