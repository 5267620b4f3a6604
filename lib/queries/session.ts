import { queryOptions } from '@tanstack/react-query';
import { takeLinkToken } from '#lib/browser/link-token.ts';
import type { LinkAnswer, SessionAnswer, SignInAnswer } from '#lib/contract/access.ts';
import type { Role } from '#lib/domain/permissions.ts';
import { fetchJson, postJson } from './fetch-json.ts';

const EVERY_MS = 5_000;

/** Who has signed in, for pages that were rendered where nobody could say; asked for until somebody can. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => fetchJson<SessionAnswer>('/api/session', { signal }),
  retry: false,
  refetchInterval: ({ state }) => (state.data ? false : EVERY_MS),
});

export const signIn = (credentials: { email: string; password: string }) =>
  postJson<SignInAnswer>('/api/session', credentials);

/** The second step. */
export const signInWithCode = (code: string) => postJson<unknown>('/api/session/code', { code });

/** @param next where to go when one comes back from the provider */
export const beginSingleSignOn = (next: string) => postJson<{ url: string }>('/api/session/single-sign-on', { next });

/** On the simulator alone. */
export const signInSimulated = (role: Role) => postJson<unknown>('/api/session/simulated', { role });

export const signOut = () => fetchJson<unknown>('/api/session', { method: 'DELETE' });

/** Whom a link is for. */
const readLink = (token: string) => postJson<LinkAnswer>('/api/link', { token });

/** Uses a link up, which signs in. Name and address are those of the first administrator. */
export const acceptLink = (accepted: { token: string; password: string; name?: string; email?: string }) =>
  postJson<unknown>('/api/link/acceptance', accepted);

/** The link that the page was opened by, and whom it is for; `token` null where the address had none. */
export const linkQuery = queryOptions({
  queryKey: ['link'],
  queryFn: async (): Promise<{ token: null } | { token: string; link: LinkAnswer }> => {
    const token = takeLinkToken();
    return token === null ? { token } : { token, link: await readLink(token) };
  },
  // Each look counts as a try.
  staleTime: Infinity,
  retry: false,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
});
