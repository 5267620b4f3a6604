import pg from 'pg';
import { expect, test } from 'vitest';
import { freshDatabase } from './fresh-database.ts';

test('two suites get two databases, and a dropped one is gone', async () => {
  const [one, two] = await Promise.all([freshDatabase(), freshDatabase()]);
  const ask = async (url: string, statement: string): Promise<unknown[]> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(statement)).rows;
    } finally {
      await client.end();
    }
  };
  await ask(one.url, 'create table mine (id int)');
  await expect(ask(two.url, 'select * from mine')).rejects.toThrow('does not exist');
  expect(await ask(one.url, 'select count(*)::int as count from mine')).toEqual([{ count: 0 }]);
  await one.drop();
  await expect(ask(one.url, 'select 1')).rejects.toThrow('does not exist');
  await two.drop();
});
