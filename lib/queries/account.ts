import { queryOptions } from '@tanstack/react-query';
import type { AccountAnswer, Authenticator } from '#lib/contract/access.ts';
import { fetchJson, postJson } from './fetch-json.ts';

/** The own account with its open sessions. */
export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: ({ signal }) => fetchJson<AccountAnswer>('/api/account', { signal }),
  staleTime: 0,
});

/** Ends all other sessions. */
export const changePassword = (passwords: { current: string; next: string }) =>
  postJson<unknown>('/api/account/password', passwords);

export const beginTwoFactor = (password: string) => postJson<Authenticator>('/api/account/two-factor', { password });

/** From now on a code is asked for. */
export const confirmTwoFactor = (code: string) => postJson<unknown>('/api/account/two-factor/code', { code });

export const endTwoFactor = (password: string) => postJson<unknown>('/api/account/two-factor/end', { password });

/** @param id null = all but the one that is in use */
export const endSessions = (id: string | null) =>
  fetchJson<{ ended: number }>(`/api/account/sessions${id === null ? '' : `/${encodeURIComponent(id)}`}`, {
    method: 'DELETE',
  });
