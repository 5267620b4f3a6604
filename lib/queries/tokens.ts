import { queryOptions } from '@tanstack/react-query';
import type { ApiToken, MadeToken, NewToken, TokensAnswer } from '#lib/contract/tokens.ts';
import { fetchJson, postJson } from './fetch-json.ts';

const OWN = '/api/account/tokens';
const EVERYBODYS = '/api/tokens';

/** The own API tokens. */
export const ownTokensQuery = queryOptions({
  queryKey: ['tokens', 'own'],
  queryFn: ({ signal }) => fetchJson<TokensAnswer>(OWN, { signal }),
  staleTime: 0,
});

/** Those of everybody, for administrators. */
export const everybodysTokensQuery = queryOptions({
  queryKey: ['tokens', 'everybodys'],
  queryFn: ({ signal }) => fetchJson<TokensAnswer>(EVERYBODYS, { signal }),
  staleTime: 0,
});

/** The secret of the answer is not to be had again. */
export const createToken = (token: NewToken) => postJson<MadeToken>(OWN, token);

export const revokeOwnToken = (id: string) => revoke(OWN, id);
export const revokeToken = (id: string) => revoke(EVERYBODYS, id);

const revoke = (place: string, id: string) =>
  fetchJson<ApiToken>(`${place}/${encodeURIComponent(id)}`, { method: 'DELETE' });
