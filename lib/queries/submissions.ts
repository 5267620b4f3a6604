import { queryOptions } from '@tanstack/react-query';
import type { QueryClient, QueryFunctionContext } from '@tanstack/react-query';
import type { ArrivalsAnswer, SubmissionsAnswer } from '#lib/contract/submissions.ts';
import { fetchJson } from './fetch-json.ts';

/** Rows a request: a few screens. */
export const BLOCK = 100;
/** Blocks of one list that stay in memory. */
const MOST_BLOCKS = 30;
const WHILE_READING_MS = 3_000;
const LOOK_FOR_NEW_MS = 30_000;

/** The first question of a list: what it is now, or (`until`) what it was when it was left, from the block in which it was left. */
export interface ListEntry {
  until: string | null;
  block: number;
  /** Tells questions apart that are asked anew. */
  serial: number;
}

/** A list as it was first answered: its rows keep their numbers while others arrive. */
export type ListHead = Pick<SubmissionsAnswer, 'total' | 'until' | 'nextCursor' | 'previousCursor'>;

/**
 * How many a list has, as of when, and the rows that are seen first. Everything that is asked once a list belongs here.
 *
 * @param list filter and sort as our API is asked for them
 */
export const listQuery = (list: string, entry: ListEntry) =>
  queryOptions({
    // Once it is known as of when a list is, it is the same one wherever it is entered.
    queryKey: ['submissions', list, 'head', entry.until ?? entry.serial],
    queryFn: enter(list, entry),
    // Rows that one reads do not move by themselves: a list is asked for anew by a new question, not by the clock.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    // Until there is something to read, what arrives is shown.
    refetchInterval: ({ state: { data } }) =>
      data && entry.until === null && !data.coverage.complete && data.total < BLOCK ? WHILE_READING_MS : false,
  });

const enter =
  (list: string, { until, block }: ListEntry) =>
  async ({ client, signal }: QueryFunctionContext): Promise<SubmissionsAnswer> => {
    const query = new URLSearchParams(list);
    query.set('limit', String(BLOCK));
    query.set('offset', String(block * BLOCK));
    if (until !== null) query.set('until', until);
    const answer = await fetchJson<SubmissionsAnswer>(`/api/submissions?${query}`, { signal });
    client.setQueryData(blockKey(list, answer, block), answer);
    // Who comes back finds the list as it was.
    if (answer.until !== null && until === null) {
      client.setQueryData(['submissions', list, 'head', answer.until], answer);
    }
    return answer;
  };

const blockKey = (list: string, { until }: Pick<ListHead, 'until'>, block: number) =>
  ['submissions', list, 'rows', until, block] as const;

/**
 * The rows [block × BLOCK, …) of a list. Where a neighbour is known they begin (or end) at it, so that no row is left out or comes
 * twice between them, whatever happened meanwhile; else they are asked for by number.
 */
export const blockQuery = (list: string, head: ListHead, block: number) =>
  queryOptions({
    queryKey: blockKey(list, head, block),
    queryFn: async ({ client, signal }) => {
      const known = (index: number) => client.getQueryData<SubmissionsAnswer>(blockKey(list, head, index));
      const [before, after] = [known(block - 1)?.nextCursor, known(block + 1)?.previousCursor];
      const ask = (place: Record<string, string>) => {
        const query = new URLSearchParams(list);
        query.set('limit', String(BLOCK));
        for (const [name, value] of Object.entries(place)) query.set(name, value);
        return fetchJson<SubmissionsAnswer>(`/api/submissions?${query}`, { signal });
      };
      const byNumber = { ...ofList(head), offset: String(block * BLOCK) };
      const cursor = block === 0 ? undefined : (before ?? after);
      let answer = await ask(cursor ? { cursor } : byNumber);
      // A block that ends at its neighbour and is not full has met the beginning of the list too early.
      if (cursor && answer.items.length < BLOCK && !before) answer = await ask(byNumber);
      forgetFarBlocks(client, list, head, block);
      return answer;
    },
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });

/** What names the list as it was first answered. */
function ofList({ nextCursor, previousCursor, until }: ListHead): Record<string, string> {
  const cursor = nextCursor ?? previousCursor;
  return cursor ? { cursor } : until ? { until } : {};
}

/** Blocks far from the one that is seen make room, where nobody looks at them. */
function forgetFarBlocks(client: QueryClient, list: string, head: ListHead, block: number): void {
  const cache = client.getQueryCache();
  const distance = (key: readonly unknown[]) => Math.abs(Number(key[4]) - block);
  const blocks = cache
    .findAll({ queryKey: blockKey(list, head, block).slice(0, 4), type: 'inactive' })
    .sort((a, b) => distance(a.queryKey) - distance(b.queryKey));
  for (const far of blocks.slice(MOST_BLOCKS)) cache.remove(far);
}

/**
 * How many a list has now, as of when, and whether all of its days were read: what an export would hold.
 *
 * @param list filter and sort as our API is asked for them
 */
export const totalQuery = (list: string) =>
  queryOptions({
    queryKey: ['submissions', list, 'total'],
    queryFn: ({ signal }) => fetchJson<SubmissionsAnswer>(`/api/submissions?${list}&limit=1`, { signal }),
    staleTime: 0,
  });

/**
 * The row at which a list begins that is entered at an instant.
 *
 * @param at ISO 8601
 */
export async function findRowAt(list: string, head: ListHead, at: string): Promise<number> {
  const query = new URLSearchParams(list);
  for (const [name, value] of Object.entries({ ...ofList(head), at, limit: '1' })) query.set(name, value);
  return (await fetchJson<SubmissionsAnswer>(`/api/submissions?${query}`)).offset;
}

/**
 * How many of a filter's submissions came since; asked now and then while the page is looked at.
 *
 * @param apiQuery the filter as our API is asked for it
 * @param since `until` of the list
 */
export const arrivalsQuery = (apiQuery: string, since: string) =>
  queryOptions({
    queryKey: ['arrivals', apiQuery, since],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams(apiQuery);
      query.set('since', since);
      return fetchJson<ArrivalsAnswer>(`/api/arrivals?${query}`, { signal });
    },
    // The next look is the retry.
    retry: false,
    refetchInterval: LOOK_FOR_NEW_MS,
  });
