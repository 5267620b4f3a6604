import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SessionAnswer } from '#lib/contract/access.ts';
import { problem } from '#lib/contract/problem.ts';
import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import type { ApiToken, TokensAnswer } from '#lib/contract/tokens.ts';
import { call, startApi } from './testing/call-api.ts';
import type { Api } from './testing/call-api.ts';
import { asAdministrator, kindOf, lastEntries } from './testing/join.ts';
import { asPerson, DAY_MS, made, plant, somebody, withToken } from './testing/script.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi({ rows: 60, days: 3 });
});
afterAll(() => api.close());
beforeEach(() => api.services.db.deleteFrom('sign_in_limit').execute());

describe('a token stops', () => {
  const read = (token: string) => withToken(token, '/api/submissions');

  test('when its time is over', async () => {
    const { id } = await somebody(api, 'reviewer');
    const { id: token, text } = await plant(api, id);
    expect((await read(text)).status).toBe(200);
    const before = { created_at: new Date(Date.now() - DAY_MS), expires_at: new Date(Date.now() - 1) };
    await api.services.db.updateTable('api_token').set(before).where('id', '=', token).execute();
    expect(kindOf(await read(text))).toEqual([401, 'token-expired']);
  });

  test('by the clock itself', async () => {
    const { cookie } = await somebody(api, 'reviewer');
    const { secret, token } = await made(cookie, { expiresAt: new Date(Date.now() + 1_500).toISOString() });
    expect((await read(secret)).status).toBe(200);
    await expect.poll(async () => (await read(secret)).status, { timeout: 5_000 }).toBe(401);
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(token.expiresAt));
  });

  test('while its person is disabled, and for good with a new link or when they are removed', async () => {
    const { id } = await somebody(api, 'reviewer');
    const { text } = await plant(api, id);
    const change = (body: object) => asAdministrator(`/api/people/${id}`, 'PATCH', body);
    await change({ disabled: true });
    expect(kindOf(await read(text))).toEqual([401, 'token-paused']);
    await change({ disabled: false });
    expect((await read(text)).status).toBe(200);
    await asAdministrator(`/api/people/${id}/link`, 'POST');
    expect(kindOf(await read(text))).toEqual([401, 'token-revoked']);
    const other = await plant(api, id);
    await asAdministrator(`/api/people/${id}`, 'DELETE');
    expect(kindOf(await read(other.text))).toEqual([401, 'token-unknown']);
  });

  test('having what its person’s role has no more', async () => {
    const { id, cookie } = await somebody(api, 'lead');
    const { secret } = await made(cookie, { scopes: ['submissions.read', 'submissions.export'] });
    await asAdministrator(`/api/people/${id}`, 'PATCH', { role: 'reviewer' });
    expect(kindOf(await withToken(secret, '/api/export?format=jsonl'))).toEqual([403, 'not-permitted']);
    const { person } = (await withToken(secret, '/api/session')).body as SessionAnswer;
    expect(person?.permissions).toEqual(['submissions.read']);
    expect((await read(secret)).status).toBe(200);
    await asAdministrator(`/api/people/${id}`, 'PATCH', { role: 'administrator' });
    expect((await withToken(secret, '/api/session')).body).toMatchObject({
      person: { permissions: ['submissions.read', 'submissions.export'] },
    });
  });

  test('seeing the projects that its person may see no more', async () => {
    const { id } = await somebody(api, 'lead');
    const [every, web] = [await plant(api, id), await plant(api, id, { projects: ['Web'] })];
    const seen = async ({ text }: { text: string }) => {
      const { status, body } = await withToken(text, '/api/submissions?limit=500');
      if (status !== 200) return problem.parse(body).kind;
      return [...new Set((body as SubmissionsAnswer).items.map(({ projectId }) => projectId))].sort();
    };
    expect([await seen(every), await seen(web)]).toEqual([['project-branch', 'project-web'], ['project-web']]);
    await asAdministrator(`/api/people/${id}`, 'PATCH', { projects: ['Branch'] });
    expect([await seen(every), await seen(web)]).toEqual([['project-branch'], 'not-your-project']);
    expect(kindOf(await withToken(every.text, '/api/submissions?project=Web'))).toEqual([403, 'not-your-project']);
  });

  test('when an administrator revokes it, who sees everybody’s; nobody else ends or sees another’s', async () => {
    const [owner, other] = [await somebody(api, 'lead'), await somebody(api, 'lead')];
    const { token, secret } = await made(owner.cookie);
    expect((await asPerson(other.cookie, '/api/account/tokens', 'GET')).body).toMatchObject({ items: [] });
    for (const path of [`/api/account/tokens/${token.id}`, `/api/tokens/${token.id}`]) {
      expect((await asPerson(other.cookie, path, 'DELETE')).status).toBeOneOf([403, 404]);
    }
    expect(kindOf(await asPerson(other.cookie, '/api/tokens', 'GET'))).toEqual([403, 'not-permitted']);
    const everybodys = ((await call('/api/tokens')).body as TokensAnswer).items;
    expect(everybodys.find(({ id }) => id === token.id)).toMatchObject({ person: { id: owner.id }, state: 'active' });
    const revoked = (await asAdministrator(`/api/tokens/${token.id}`, 'DELETE')).body as ApiToken;
    expect(revoked.state).toBe('revoked');
    expect(kindOf(await read(secret))).toEqual([401, 'token-revoked']);
    const [entry] = await lastEntries(`act=token.revoked&record=person:${owner.id}`);
    expect(entry).toMatchObject({
      actor: 'person:test-administrator',
      detail: { token: token.id, tokenName: 'Nightly export', personName: `Test ${owner.id}` },
    });
  });
});
