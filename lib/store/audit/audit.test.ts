import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { verifyTrail } from '#lib/audit/verify-trail.ts';
import type { TrailEntry } from '#lib/audit/verify-trail.ts';
import { openDatabase } from '../database.ts';
import type { Db } from '../database.ts';
import { freshDatabase } from '../testing/fresh-database.ts';
import { appendEntry } from './append-entry.ts';
import { ensureAudit } from './ensure-audit.ts';
import { readTrail } from './read-trail.ts';

let db: Db;
let ownerUrl: string;
let drop: () => Promise<void>;

beforeAll(async () => {
  const database = await freshDatabase();
  ({ ownerUrl, drop } = database);
  await Promise.all([ensureAudit(ownerUrl, database.url), ensureAudit(ownerUrl, database.url)]);
  db = openDatabase({ url: database.url, poolSize: 12 });
});
afterAll(async () => {
  await db.destroy();
  await drop();
});

const read = (record: string) =>
  ({ actor: 'person:1', role: 'reviewer', act: 'submission.read', project: 'p', record, outcome: 'done' }) as const;

async function trailOf(): Promise<TrailEntry[]> {
  const entries: TrailEntry[] = [];
  for await (const entry of readTrail(db)) entries.push(entry);
  return entries;
}

test('what the database writes is what the verifier reads, whatever the texts are', async () => {
  const texts = [
    'plain',
    '"quoted" \\ / \u0001 \u001f \u007f',
    '한국어 🙂 \u2028',
    '',
    "'; drop table audit.entry; --",
    'a\tb\nc\rd\be\ff',
  ];
  for (const text of texts) await appendEntry(db, { ...read(text), detail: { text } });
  await appendEntry(db, { actor: 'nobody', role: null, act: 'sign-in', outcome: 'refused' });
  const verdict = await verifyTrail(readTrail(db), [], null);
  expect(verdict).toMatchObject({ firstBad: null, entries: texts.length + 1 });
  const entries = await trailOf();
  expect(entries.map(({ record }) => record)).toEqual([...texts, null]);
  expect(JSON.parse(entries[1]?.detail?.text ?? '')).toEqual({ text: texts[1] });
});

test('many at once make one chain, without a fork or a gap', async () => {
  const before = (await trailOf()).length;
  await Promise.all(Array.from({ length: 300 }, (_, index) => appendEntry(db, read(`at-once-${index}`))));
  expect(await verifyTrail(readTrail(db), [], null)).toMatchObject({ firstBad: null, entries: before + 300 });
});

test('an act that is rolled back leaves no entry, and no gap', async () => {
  const before = (await trailOf()).length;
  const act = db.transaction().execute(async (trx) => {
    await appendEntry(trx, read('rolled back'));
    throw new Error('changed its mind');
  });
  await expect(act).rejects.toThrow('changed its mind');
  await appendEntry(db, read('after it'));
  expect(await verifyTrail(readTrail(db), [], null)).toMatchObject({ firstBad: null, entries: before + 1 });
});

test.each([
  `update audit.entry set actor = 'person:2'`,
  'delete from audit.entry',
  'truncate audit.entry cascade',
  `insert into audit.entry values (9999, now(), 'a', null, 'b', null, null, 'done', null, 'c')`,
  'delete from audit.detail',
  `update audit.detail set text = '{}'`,
  'update audit.head set seq = 0',
  'drop table audit.entry cascade',
  'drop schema audit cascade',
  'alter table audit.entry disable trigger all',
  'drop trigger entry_stays on audit.entry',
  'create or replace function audit.refuse() returns trigger language plpgsql as $$ begin return new; end $$',
  `set session_replication_role = 'replica'`,
  'set role faceauth_admin',
])('the dashboard’s role may not: %s', async (statement) => {
  const before = await trailOf();
  await expect(sql.raw(statement).execute(db)).rejects.toThrow(/permission denied|must be owner/u);
  expect(await trailOf()).toEqual(before);
});

test('even its owner is stopped from changing an entry by mistake', async () => {
  const owner = openDatabase({ url: ownerUrl, poolSize: 1 });
  try {
    for (const statement of [
      `update audit.entry set actor = 'x'`,
      'delete from audit.entry where seq = 1',
      'truncate audit.entry cascade',
    ])
      await expect(sql.raw(statement).execute(owner)).rejects.toThrow('only ever added to');
  } finally {
    await owner.destroy();
  }
});

test('a role that may not make the trail is told what to do', async () => {
  const elsewhere = Object.assign(new URL(inject('databaseServer').plainUrl), { pathname: '/postgres' }).href;
  await expect(ensureAudit(elsewhere, elsewhere)).rejects.toThrow(/permission denied.*DATABASE_OWNER_URL/u);
});

test('what is said of a person can be erased, and the chain still holds', async () => {
  await appendEntry(db, { ...read('seen'), actor: 'person:gone', detail: { name: 'A Person', address: '10.0.0.1' } });
  await appendEntry(db, { ...read('person:gone'), act: 'person.invited', detail: { name: 'A Person' } });
  const { rows } = await sql<{
    gone: number;
  }>`select audit.forget('person:gone', 'person:1', 'administrator') as gone`.execute(db);
  expect(rows[0]?.gone).toBe(2);
  expect(await verifyTrail(readTrail(db), [], null)).toMatchObject({ firstBad: null, forgotten: 2 });
  const told = (await trailOf()).filter(({ actor, record }) => actor === 'person:gone' || record === 'person:gone');
  expect(told.map(({ detail, act }) => [act, detail])).toEqual([
    ['submission.read', null],
    ['person.invited', null],
    ['person.forgotten', null],
  ]);
  expect(JSON.stringify(await trailOf())).not.toContain('A Person');
});
