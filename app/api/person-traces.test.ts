import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { totp } from '#lib/access/testing/totp.ts';
import type { Authenticator } from '#lib/contract/access.ts';
import type { InvitedPerson } from '#lib/contract/people.ts';
import { call, startApi } from './testing/call-api.ts';
import type { Api } from './testing/call-api.ts';
import { asAdministrator, joined, kindOf, lastEntries, newEmail, PASSWORD, send } from './testing/join.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi({ rows: 60, days: 3 });
});
afterAll(() => api.close());
beforeEach(() => api.services.db.deleteFrom('sign_in_limit').execute());

/** Everything that is kept, table by table, as a copy of the database's files would show it. */
async function dump(): Promise<Map<string, string>> {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`.execute(api.services.db);
  const tables = new Map<string, string>();
  for (const { name } of rows) {
    const { rows: held } = await sql<{ text: string }>`
      select coalesce(string_agg(t::text, E'\n'), '') as text from ${sql.raw(name)} as t`.execute(api.services.db);
    tables.set(name, held[0]?.text ?? '');
  }
  return tables;
}
const tablesWith = async (text: string): Promise<string[]> =>
  [...(await dump())].filter(([, held]) => held.includes(text)).map(([name]) => name);

test('a person who is removed is erased from the trail, which still holds', async () => {
  const { id, email } = await joined();
  expect(JSON.stringify(await lastEntries(`record=person:${id}`))).toContain(email);
  expect((await asAdministrator(`/api/people/${id}`, 'DELETE')).status).toBe(200);
  const entries = await lastEntries(`record=person:${id}`);
  expect(entries[0]).toMatchObject({ act: 'person.forgotten', actor: 'person:test-administrator' });
  expect(JSON.stringify(entries)).not.toContain(email);
  expect((await call('/api/audit/verification')).body).toMatchObject({ firstBad: null });
  expect(kindOf(await asAdministrator(`/api/people/${id}`, 'DELETE'))).toEqual([404, 'not-found']);
});

test('name and address of a person stand where they must, nowhere else, and nowhere once the person is forgotten', async () => {
  const [email, name] = ['canary-4711@example.com', 'Canary Kanarienvogel'];
  const { id, cookie } = await joined('lead', { email, name });
  await send('/api/submissions?limit=5', 'GET', null, { cookie });
  await send('/api/session', 'POST', { email, password: 'not the right words' });
  await send('/api/people', 'POST', { name: 'Bo', email: 'bo@example.com', role: 'lead' }, { cookie });
  expect((await tablesWith(email)).sort()).toEqual(['audit.detail', 'public.person']);
  expect((await tablesWith(name)).sort()).toEqual(['audit.detail', 'public.person']);
  expect(api.log.join('')).not.toMatch(/canary-4711|Kanarienvogel/u);
  expect((await asAdministrator(`/api/people/${id}`, 'DELETE')).status).toBe(200);
  expect([await tablesWith(email), await tablesWith(name)]).toEqual([[], []]);
});

test('nothing that lets somebody in stands in the database as it is given: password, link, code, recovery code', async () => {
  const { email, cookie } = await joined();
  const made = await asAdministrator('/api/people', 'POST', { name: 'Cy', email: newEmail(), role: 'lead' });
  const token = (made.body as InvitedPerson).link.split('#')[1] ?? '';
  const begun = await send('/api/account/two-factor', 'POST', { password: PASSWORD }, { cookie });
  const { secret, recoveryCodes } = begun.body as Authenticator;
  await send('/api/account/two-factor/code', 'POST', { code: totp(secret) }, { cookie });
  await send('/api/session', 'POST', { email, password: PASSWORD });
  const wrong = 'a canary of seven words here';
  await send('/api/session', 'POST', { email, password: wrong });
  // The cookie is a token and its signature; whoever has the token alone can't sign it.
  const signature = decodeURIComponent(cookie.split('=')[1] ?? '').split('.')[1] ?? '';
  for (const given of [PASSWORD, wrong, token, secret, recoveryCodes[0] ?? '', signature]) {
    expect(given.length).toBeGreaterThan(5);
    expect(await tablesWith(given)).toEqual([]);
    expect(api.log.join('')).not.toContain(given);
  }
});
