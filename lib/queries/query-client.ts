import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './fetch-json.ts';

const RETRIES = 2;

/**
 * Defaults of every query. The mirror moves about once a minute, so an answer younger than 30 s is not asked for again when a
 * page or the window comes back; questions that are wrong are not repeated; going back finds what was there.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        gcTime: 10 * 60_000,
        refetchOnWindowFocus: true,
        refetchOnReconnect: true,
        // A dashboard on loopback answers without any network: `online` says nothing about it.
        networkMode: 'always',
        retry: (failures, error) => failures < RETRIES && (!(error instanceof ApiProblem) || error.passing),
        retryDelay: (attempt) => Math.random() * Math.min(8_000, 500 * 2 ** attempt),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
