import { expect } from 'vitest';
import { makeToken } from '#lib/access/token-text.ts';
import type { MadeToken } from '#lib/contract/tokens.ts';
import { TOKEN_SCOPES } from '#lib/domain/permissions.ts';
import type { Role, Scope } from '#lib/domain/permissions.ts';
import { beginSession, call } from './call-api.ts';
import type { Api } from './call-api.ts';

/** People who have scripts, and their scripts. */

export const DAY_MS = 86_400_000;
export const soon = (days = 7): string => new Date(Date.now() + days * DAY_MS).toISOString();

/** Asks as a script does. */
export const withToken = (
  token: string,
  path: string,
  { headers, ...init }: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } = {},
) => call(path, { as: null, ...init, headers: { authorization: `Bearer ${token}`, ...headers } });

export const asPerson = (cookie: string, path: string, method: string, body?: object) =>
  call(path, {
    as: null,
    method,
    ...(body && { body: JSON.stringify(body) }),
    headers: { cookie, 'content-type': 'application/json' },
  });

let people = 0;
/** Somebody who has signed in, and who has no password. */
export async function somebody(
  { services }: Api,
  role: Role,
  projects: string[] | null = null,
): Promise<{ id: string; cookie: string }> {
  const id = `scripted-${(people += 1)}`;
  return { id, cookie: await beginSession(services, role, { id, projects }) };
}

interface Planted {
  scopes?: readonly Scope[];
  projects?: string[] | null;
}
/** A token in the database: also one that nobody could make any more. */
export async function plant(
  { services: { db } }: Api,
  personId: string,
  { scopes = TOKEN_SCOPES, projects = null }: Planted = {},
) {
  const { id, text, hash } = makeToken();
  const times = { created_at: new Date(), expires_at: new Date(Date.now() + DAY_MS) };
  const token = { id, person_id: personId, name: 'Planted', secret_hash: hash, scopes: scopes.slice(), projects };
  await db
    .insertInto('api_token')
    .values({ ...token, ...times })
    .execute();
  return { id, text };
}

export const create = (cookie: string, given: object = {}) =>
  asPerson(cookie, '/api/account/tokens', 'POST', {
    name: 'Nightly export',
    scopes: ['submissions.read'],
    expiresAt: soon(),
    ...given,
  });

export async function made(cookie: string, given: object = {}): Promise<MadeToken> {
  const { status, body } = await create(cookie, given);
  expect([status, body]).toEqual([201, expect.anything()]);
  return body as MadeToken;
}
