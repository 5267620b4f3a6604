import { afterAll, beforeAll, expect, test } from 'vitest';
import { shiftDay } from '#lib/domain/zone-days.ts';
import { openDatabase } from '../database.ts';
import type { Db } from '../database.ts';
import { migrate } from '../migrate.ts';
import { freshDatabase } from '../testing/fresh-database.ts';
import { getFreshness } from './get-freshness.ts';

let db: Db;
let drop: () => Promise<void>;
const today = new Date().toISOString().slice(0, 10);
const ago = (days: number): string => shiftDay(today, -days);

beforeAll(async () => {
  const fresh = await freshDatabase();
  await migrate(fresh.url);
  db = openDatabase({ url: fresh.url });
  drop = async () => {
    await db.destroy();
    await fresh.drop();
  };
});
afterAll(() => drop());

async function know(
  source: string,
  days: string[],
  facts: { emptyBefore?: string; tailAt?: Date } = {},
): Promise<void> {
  const { emptyBefore = null, tailAt = null } = facts;
  await db.insertInto('sync_source').values({ source, empty_before: emptyBefore, tail_at: tailAt }).execute();
  const counts = { submissions: 1, quarantined: 0, missing: 0 };
  const rows = days.map((day) => ({ source, day, read_at: new Date(), ...counts }));
  if (rows.length > 0) await db.insertInto('coverage_day').values(rows).execute();
}

const ask = (from: string | undefined, to: string | undefined, projects: string[]) =>
  getFreshness(db, { from, to, tz: 'UTC', projects });

test('before anything was read nothing is complete', async () => {
  expect(await ask(ago(3), ago(1), [])).toEqual({ asOf: null, coverage: { complete: false, daysRead: 0, days: 0 } });
  await know('new', []);
  expect(await ask(ago(3), ago(1), ['new'])).toEqual({
    asOf: null,
    coverage: { complete: false, daysRead: 0, days: 3 },
  });
});

test('days read whole are counted, and all of them make it complete', async () => {
  const tailAt = new Date('2026-03-01T00:00:00Z');
  await know('some', [ago(2), ago(1), today], { tailAt });
  expect(await ask(ago(4), today, ['some'])).toEqual({
    asOf: tailAt.toISOString(),
    coverage: { complete: false, daysRead: 3, days: 5 },
  });
  expect((await ask(ago(2), today, ['some'])).coverage).toEqual({ complete: true, daysRead: 3, days: 3 });
  expect((await ask(undefined, today, ['some'])).coverage.complete).toBe(false);
});

test('days before the oldest submission are known to be empty once the beginning was read', async () => {
  await know('whole', [ago(1), today], { emptyBefore: ago(1) });
  expect((await ask(ago(9), today, ['whole'])).coverage).toEqual({ complete: true, daysRead: 10, days: 10 });
  expect((await ask(undefined, undefined, ['whole'])).coverage.complete).toBe(true);
});

test('days to come are not waited for, and of several keys the least counts', async () => {
  expect((await ask(ago(1), shiftDay(today, 30), ['whole'])).coverage).toEqual({
    complete: true,
    daysRead: 2,
    days: 2,
  });
  expect((await ask(ago(4), today, ['whole', 'some'])).coverage).toEqual({ complete: false, daysRead: 3, days: 5 });
});
