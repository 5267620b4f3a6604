import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from './database.ts';
import type { Db } from './database.ts';
import { migrate } from './migrate.ts';
import { resolveProject } from './projects.ts';
import { freshDatabase } from './testing/fresh-database.ts';

let db: Db;
let drop: () => Promise<void>;

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

const projectsOf = (source: string) =>
  db.selectFrom('project').select('public_id').where('source', '=', source).orderBy('project_id').execute();

test('windows that run at once, one naming the project and one not, find one project', async () => {
  for (let round = 0; round < 20; round++) {
    const [source, named] = [`key ${round}`, `argos ${round}`];
    const found = await Promise.all(
      [null, named, null, named].map((argosProjectId) => resolveProject(db, source, argosProjectId)),
    );
    expect(new Set(found.map(({ projectId }) => projectId)).size).toBe(1);
    expect(await projectsOf(source)).toEqual([{ public_id: named }]);
  }
});

test('listed without a name first, the project takes the name that ARGOS gives later', async () => {
  const before = await resolveProject(db, 'unnamed first', null);
  expect(before.publicId).toBe('unnamed first');
  const after = await resolveProject(db, 'unnamed first', 'argos unnamed first');
  expect(after).toEqual({ projectId: before.projectId, publicId: 'argos unnamed first' });
});

test('named first, records without a name belong to the one project', async () => {
  const named = await resolveProject(db, 'named first', 'argos named first');
  expect(await resolveProject(db, 'named first', null)).toEqual(named);
});
