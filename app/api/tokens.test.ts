import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SessionAnswer } from '#lib/contract/access.ts';
import type { InvitedPerson } from '#lib/contract/people.ts';
import { problem } from '#lib/contract/problem.ts';
import type { TokensAnswer } from '#lib/contract/tokens.ts';
import { call, cookieOf, startApi } from './testing/call-api.ts';
import type { Api } from './testing/call-api.ts';
import { asAdministrator, kindOf, lastEntries } from './testing/join.ts';
import { asPerson, create, DAY_MS, made, plant, somebody, soon, withToken } from './testing/script.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi({ rows: 60, days: 3 });
});
afterAll(() => api.close());
beforeEach(() => api.services.db.deleteFrom('sign_in_limit').execute());

describe('a token', () => {
  test('is made with a name, shown once, works, is told of in the list, and ends when it is revoked', async () => {
    const { id, cookie } = await somebody(api, 'lead');
    const { token, secret } = await made(cookie, { scopes: ['submissions.export', 'submissions.read'] });
    expect(secret).toMatch(new RegExp(`^far_${token.id}_[0-9a-f]{64}$`, 'u'));
    expect(token).toMatchObject({
      name: 'Nightly export',
      person: { id, name: `Test ${id}` },
      scopes: ['submissions.read', 'submissions.export'],
      projects: null,
      state: 'active',
      lastUsedAt: null,
    });
    expect((await withToken(secret, '/api/submissions')).status).toBe(200);
    expect((await withToken(secret, '/api/export?format=jsonl')).status).toBe(200);
    const { headers, ...refused } = await withToken(secret, '/api/views');
    expect(kindOf({ headers, ...refused })).toEqual([403, 'scope-missing']);
    expect(headers.get('www-authenticate')).toBe(
      'Bearer realm="FaceAuth Review", error="insufficient_scope", scope="views.read"',
    );
    const list = (await asPerson(cookie, '/api/account/tokens', 'GET')).body as TokensAnswer;
    expect(list).toMatchObject({ items: [{ id: token.id, state: 'active' }], projects: ['Web', 'Branch'] });
    expect(list.items[0]?.lastUsedAt).not.toBeNull();
    expect(JSON.stringify(list)).not.toContain(secret.slice(20));
    const revoked = await asPerson(cookie, `/api/account/tokens/${token.id}`, 'DELETE');
    expect(revoked.body).toMatchObject({ id: token.id, state: 'revoked' });
    expect(kindOf(await withToken(secret, '/api/submissions'))).toEqual([401, 'token-revoked']);
    expect(kindOf(await asPerson(cookie, `/api/account/tokens/${token.id}`, 'DELETE'))).toEqual([404, 'not-found']);
  });

  test('knows for whom it acts and what it may now', async () => {
    const { id, cookie } = await somebody(api, 'reviewer');
    const { secret, token } = await made(cookie, { scopes: ['submissions.read', 'views.read'] });
    const { person, expiresAt } = (await withToken(secret, '/api/session')).body as SessionAnswer;
    expect(person).toMatchObject({ id, role: 'reviewer', permissions: ['submissions.read', 'views.read'] });
    expect(expiresAt).toBe(token.expiresAt);
  });

  test('asks for the password once more of who has one', async () => {
    const PASSWORD = 'quiet words on a shelf';
    const invited = await asAdministrator('/api/people', 'POST', {
      name: 'Kim',
      email: 'kim@example.com',
      role: 'lead',
    });
    const link = (invited.body as InvitedPerson).link.split('#')[1];
    const joined = await asPerson('', '/api/link/acceptance', 'POST', { token: link, password: PASSWORD });
    const cookie = cookieOf(joined.headers);
    const without = await create(cookie);
    expect(problem.parse(without.body).parameters).toEqual([{ name: 'password', message: 'must be given' }]);
    expect(kindOf(await create(cookie, { password: 'something else entirely' }))).toEqual([403, 'wrong-password']);
    expect((await create(cookie, { password: PASSWORD })).status).toBe(201);
    for (let tries = 0; tries < 8; tries += 1) await create(cookie, { password: 'something else entirely' });
    expect(kindOf(await create(cookie, { password: PASSWORD }))).toEqual([429, 'too-many-tries']);
  });

  test.each<[string, object, string]>([
    ['a scope that tokens can not have', { scopes: ['people.manage'] }, 'scopes'],
    ['a scope that the role lacks', { scopes: ['submissions.read', 'audit.read'] }, 'scopes'],
    ['no scope', { scopes: [] }, 'scopes'],
    ['a project that there is none of', { projects: ['Nope'] }, 'projects'],
    ['no project', { projects: [] }, 'projects'],
    ['no name', { name: ' ' }, 'name'],
    ['no end', { expiresAt: null }, 'expiresAt'],
    ['an end that is over', { expiresAt: soon(-1) }, 'expiresAt'],
    ['an end in two years', { expiresAt: soon(730) }, 'expiresAt'],
    ['somebody else', { personId: 'test-administrator' }, 'personId'],
  ])('is not made with %s', async (_what, given, parameter) => {
    const { cookie } = await somebody(api, 'lead');
    const refused = problem.parse((await create(cookie, given)).body);
    expect([refused.status, refused.parameters?.[0]?.name.split('.')[0]]).toEqual([400, parameter]);
  });

  test('reaches over all projects only where it and its person do', async () => {
    const auditor = await somebody(api, 'auditor');
    const kept = await create(auditor.cookie, { scopes: ['audit.read'], projects: ['Web'] });
    expect(problem.parse(kept.body).parameters?.[0]).toMatchObject({ name: 'scopes' });
    const { text } = await plant(api, auditor.id, { scopes: ['audit.read'], projects: ['Web'] });
    expect(kindOf(await withToken(text, '/api/audit'))).toEqual([403, 'all-projects-needed']);
    const whole = await plant(api, auditor.id, { scopes: ['audit.read'] });
    expect((await withToken(whole.text, '/api/audit')).status).toBe(200);
  });

  test('lives for 365 days at most', async () => {
    const { cookie } = await somebody(api, 'reviewer');
    const { token } = await made(cookie, { expiresAt: soon(365.9) });
    const days = (Date.parse(token.expiresAt) - Date.parse(token.createdAt)) / DAY_MS;
    expect(days).toBe(365);
  });

  test('is one of 50 that a person can have; who made two at once got what there was room for', async () => {
    const { id, cookie } = await somebody(api, 'reviewer');
    for (let made = 0; made < 49; made += 1) await plant(api, id);
    const both = await Promise.all([create(cookie), create(cookie)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { items } = (await asPerson(cookie, '/api/account/tokens', 'GET')).body as TokensAnswer;
    await asPerson(cookie, `/api/account/tokens/${items[0]?.id ?? ''}`, 'DELETE');
    expect((await create(cookie)).status).toBe(201);
  });
});

describe('what is told', () => {
  test('the trail tells by which token a person acted, and which token was refused', async () => {
    const { id, cookie } = await somebody(api, 'lead');
    const { token, secret } = await made(cookie, {
      name: 'Robot 7',
      scopes: ['submissions.read', 'submissions.export'],
    });
    const told = { token: token.id, tokenName: 'Robot 7' };
    const created = await lastEntries(`act=token.created&actor=person:${id}`);
    expect(created).toMatchObject([
      { record: `person:${id}`, outcome: 'done', detail: { ...told, scopes: token.scopes } },
    ]);
    await withToken(secret, '/api/export?format=jsonl');
    const [begun] = await lastEntries(`act=export.begun&actor=person:${id}`);
    expect(begun).toMatchObject({ role: 'lead', outcome: 'done', detail: { name: `Test ${id}`, ...told } });
    await withToken(secret, '/api/sync', { method: 'POST', body: '{}' });
    const [refused] = await lastEntries(`act=sync.requested&actor=person:${id}`);
    expect(refused).toMatchObject({ outcome: 'refused', detail: { kind: 'scope-missing', ...told } });
    await asPerson(cookie, `/api/account/tokens/${token.id}`, 'DELETE');
    await withToken(secret, '/api/submissions/some-id');
    const [late] = await lastEntries('act=submission.read&record=some-id');
    expect(late).toMatchObject({
      actor: 'nobody',
      outcome: 'refused',
      detail: { kind: 'token-revoked', token: token.id },
    });
    expect(late?.detail).not.toHaveProperty('tokenName');
  });

  test('when it was last used, to the minute', async () => {
    const { id } = await somebody(api, 'reviewer');
    const { id: token, text } = await plant(api, id);
    const lastUsed = async () =>
      (
        await api.services.db
          .selectFrom('api_token')
          .select('last_used_at')
          .where('id', '=', token)
          .executeTakeFirstOrThrow()
      ).last_used_at?.getTime();
    await withToken(text, '/api/session');
    const first = await lastUsed();
    expect(first).toBeGreaterThan(Date.now() - 10_000);
    await withToken(text, '/api/session');
    expect(await lastUsed()).toBe(first);
    const before = { last_used_at: new Date(Date.now() - 61_000) };
    await api.services.db.updateTable('api_token').set(before).where('id', '=', token).execute();
    await Promise.all([1, 2, 3].map(() => withToken(text, '/api/session')));
    expect(await lastUsed()).toBeGreaterThan(Date.now() - 10_000);
  });

  test('the secret stands in no table, no line of the log and no entry of the trail', async () => {
    const { cookie } = await somebody(api, 'lead');
    const { secret, token } = await made(cookie, { scopes: ['submissions.read', 'submissions.export'] });
    await withToken(secret, '/api/submissions/some%20id');
    await withToken(secret, '/api/export?format=jsonl');
    await withToken(`${secret}0`, '/api/submissions/some%20id');
    await withToken(secret, `/api/submissions?q=${secret}`);
    await asPerson(cookie, `/api/account/tokens/${token.id}`, 'DELETE');
    await withToken(secret, '/api/submissions/some%20id');
    const canary = secret.split('_')[2] ?? 'missing';
    const { rows: tables } = await sql<{ name: string }>`
      select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')`.execute(api.services.db);
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['public.api_token', 'audit.detail']));
    for (const { name } of tables) {
      const { rows } = await sql<{ found: number }>`
        select count(*) as found from ${sql.raw(name)} as t where t::text like ${`%${canary}%`}`.execute(
        api.services.db,
      );
      expect([name, rows[0]?.found]).toEqual([name, 0]);
    }
    const { rows: hashed } = await sql<{ found: number }>`
      select count(*) as found from api_token as t where t::text like ${`%${token.id}%`}`.execute(api.services.db);
    expect(hashed[0]?.found).toBe(1);
    expect(api.log.some((line) => line.includes(token.id))).toBe(true);
    expect(api.log.join('')).not.toContain(canary);
    expect((await call('/api/audit/export')).text).not.toContain(canary);
  });
});
