import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { operations } from '#lib/contract/operations.ts';
import type { Operation } from '#lib/contract/operation.ts';
import { may, ROLES, TOKEN_SCOPES, showingOf } from '#lib/domain/permissions.ts';
import type { Role, Scope } from '#lib/domain/permissions.ts';
import { startApi } from './testing/call-api.ts';
import type { Api } from './testing/call-api.ts';
import { kindOf } from './testing/join.ts';
import { plant, somebody, withToken } from './testing/script.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi({ rows: 60, days: 3 });
});
afterAll(() => api.close());
beforeEach(() => api.services.db.deleteFrom('sign_in_limit').execute());

describe('every role with every scope at every operation', () => {
  const all = Object.values<Operation>(operations);
  const ID = '3f2b8c1e-7a64-4a0e-9c55-1d2e3f405162';
  /** With nothing in its body, so that what may be asked is refused as wrong and does nothing. */
  const ask = (token: string, { path, method }: Operation) =>
    withToken(token, path.replaceAll(/\{\w+\}/gu, ID), {
      method,
      ...(method === 'POST' || method === 'PATCH' ? { body: '{}' } : {}),
      headers: { 'content-type': 'application/json' },
    });
  const expected = (role: Role, scope: Scope, { id, access, shows }: Operation): string | null => {
    if (access === 'public' || id === 'getSession') return null;
    if (!(TOKEN_SCOPES as readonly string[]).includes(access)) return 'not-for-tokens';
    if (access !== scope) return 'scope-missing';
    if (!may(role, scope)) return 'not-permitted';
    return shows && showingOf(role, shows) !== 'shown' ? 'subject-withheld' : null;
  };

  test.each(ROLES.flatMap((role) => TOKEN_SCOPES.map((scope) => [role, scope] as const)))(
    '%s, %s',
    async (role, scope) => {
      const { id: personId } = await somebody(api, role);
      const { text } = await plant(api, personId, { scopes: [scope] });
      for (const operation of all) {
        const answered = await ask(text, operation);
        const refusal = answered.status === 401 || answered.status === 403 ? kindOf(answered)[1] : null;
        expect([operation.id, refusal]).toEqual([operation.id, expected(role, scope, operation)]);
      }
    },
  );

  test('nothing that manages people, accounts, sessions or tokens is among what a token can have', () => {
    const [read, exporting] = ['submissions.read', 'submissions.export'];
    expect(TOKEN_SCOPES).toEqual([read, exporting, 'sync.request', 'views.read', 'audit.read']);
  });
});
