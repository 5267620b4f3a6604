import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { expect, test } from 'vitest';
import { openDatabase } from '../database.ts';
import { freshDatabase } from '../testing/fresh-database.ts';
import { readViews } from '../views/read-views.ts';
import { migrations } from './index.ts';

test('views that were everybody’s become the team’s, and stay pinned and the default for who is there', async () => {
  const fresh = await freshDatabase();
  const db = openDatabase({ url: fresh.url });
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const before = Object.keys(migrations).findLast((name) => name < '0008');
  expect((await migrator.migrateTo(before ?? '')).error).toBeUndefined();
  const people = ['kim', 'lee'];
  for (const id of people)
    await sql`insert into person (id, name, email, role) values (${id}, ${id}, ${`${id}@x`}, 'lead')`.execute(db);
  const views: [string, boolean, boolean][] = [
    ['plain', false, false],
    ['pinned', true, false],
    ['default', false, true],
  ];
  for (const [index, [name, pinned, isDefault]] of views.entries())
    await sql`insert into saved_view (id, name, name_key, path, query, pinned, is_default, position)
      values (${randomUUID()}, ${name}, ${name}, '/', '', ${pinned}, ${isDefault}, ${index})`.execute(db);

  expect((await migrator.migrateToLatest()).error).toBeUndefined();

  for (const personId of [...people, 'who comes later']) {
    const there = people.includes(personId);
    const seen = await readViews(db, { personId, projects: null, seesSubjects: true });
    expect(seen.map(({ name, shared, maker, pinned, isDefault }) => [name, shared, maker, pinned, isDefault])).toEqual(
      views.map(([name, pinned, isDefault]) => [name, true, null, there && pinned, there && isDefault]),
    );
  }
  await db.destroy();
  await fresh.drop();
});
