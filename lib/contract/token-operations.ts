/** API tokens: a person's own, and everybody's for administrators. */
import type { Operation } from './operation.ts';
import { OF_A_BODY } from './operation.ts';
import { apiToken, madeToken, newToken, tokenParams, tokensAnswer } from './tokens.ts';
import type { ApiToken } from './tokens.ts';

const token: ApiToken = {
  id: '3f9c0a71b2de',
  name: 'Nightly export',
  person: { id: 'k3Yp0QbUu7dH', name: 'Kim Haneul' },
  scopes: ['submissions.read', 'submissions.export'],
  projects: null,
  state: 'active',
  createdAt: '2026-03-02T09:00:00.000Z',
  expiresAt: '2026-05-31T09:00:00.000Z',
  lastUsedAt: '2026-03-02T10:59:00.000Z',
};
const revoked: ApiToken = { ...token, state: 'revoked' };
const NO_SUCH_TOKEN = { 404: 'No such token that counts' };

export const tokenOperations = {
  listOwnTokens: {
    id: 'listOwnTokens',
    access: 'signed-in',
    method: 'GET',
    path: '/api/account/tokens',
    summary: 'The own API tokens',
    answer: tokensAnswer,
    example: { items: [token], projects: ['Web', 'Branch'] },
  },
  createToken: {
    id: 'createToken',
    access: 'signed-in',
    audit: { act: 'token.created' },
    method: 'POST',
    path: '/api/account/tokens',
    summary: 'Make an API token, which a script sends as Authorization: Bearer',
    body: newToken,
    answer: madeToken,
    status: 201,
    bodyExample: {
      name: 'Nightly export',
      scopes: ['submissions.read', 'submissions.export'],
      projects: null,
      expiresAt: '2026-05-31T09:00:00.000Z',
      password: 'several quiet words',
    },
    example: { token: { ...token, lastUsedAt: null }, secret: 'far_3f9c0a71b2de_5e88…' },
    problems: {
      403: 'The password is not right',
      409: 'There are as many tokens as one person may have',
      429: 'There were too many tries; retry-after tells when the next may be made',
      ...OF_A_BODY,
    },
  },
  revokeOwnToken: {
    id: 'revokeOwnToken',
    access: 'signed-in',
    audit: { act: 'token.revoked' },
    method: 'DELETE',
    path: '/api/account/tokens/{tokenId}',
    summary: 'End one of the own API tokens, at once',
    params: tokenParams,
    answer: apiToken,
    example: revoked,
    problems: NO_SUCH_TOKEN,
  },
  listTokens: {
    id: 'listTokens',
    access: 'people.manage',
    method: 'GET',
    path: '/api/tokens',
    summary: "Everybody's API tokens",
    answer: tokensAnswer,
    example: { items: [token], projects: ['Web', 'Branch'] },
  },
  revokeToken: {
    id: 'revokeToken',
    access: 'people.manage',
    audit: { act: 'token.revoked' },
    method: 'DELETE',
    path: '/api/tokens/{tokenId}',
    summary: "End anybody's API token, at once",
    params: tokenParams,
    answer: apiToken,
    example: revoked,
    problems: NO_SUCH_TOKEN,
  },
} as const satisfies Record<string, Operation>;
