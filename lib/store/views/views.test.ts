import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newView } from '#lib/contract/views.ts';
import type { NewView, SavedView } from '#lib/contract/views.ts';
import { openDatabase } from '../database.ts';
import type { Db } from '../database.ts';
import { migrate } from '../migrate.ts';
import { freshDatabase } from '../testing/fresh-database.ts';
import { changeView, deleteView } from './change-view.ts';
import { createView } from './create-view.ts';
import { placeView } from './place-view.ts';
import { getDefaultView, readViews } from './read-views.ts';
import { MAX_PINNED, MAX_VIEWS } from './write-views.ts';

let db: Db;
let drop: () => Promise<void>;
const BY = { personId: 'kim', projects: null, seesSubjects: true, mayShare: true };

beforeAll(async () => {
  const fresh = await freshDatabase();
  await migrate(fresh.url);
  db = openDatabase({ url: fresh.url });
  await db.insertInto('person').values({ id: 'kim', name: 'Kim', email: 'kim@example.com', role: 'lead' }).execute();
  drop = async () => {
    await db.destroy();
    await fresh.drop();
  };
});
afterAll(() => drop());
beforeEach(() => db.deleteFrom('saved_view').execute());

const make = (name: string, given: Partial<NewView> = {}) =>
  createView(db, BY, newView.parse({ name, path: '/submissions', query: '', ...given }));

async function made(name: string, given: Partial<NewView> = {}): Promise<SavedView> {
  const outcome = await make(name, given);
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return outcome.view;
}
const names = async () => (await readViews(db, BY)).map(({ name }) => name);

describe('a view', () => {
  test('is kept as it was said, ranges in words, in one spelling', async () => {
    const view = await made('Late', { query: 'status=rejected&range=7d', pinned: true });
    expect(view).toMatchObject({
      name: 'Late',
      query: 'range=7d&status=rejected',
      pinned: true,
      version: 1,
      shared: false,
      maker: { id: 'kim', name: 'Kim' },
    });
    expect(await readViews(db, BY)).toEqual([view]);
  });

  test('changes where it is told to, and counts the changes', async () => {
    const view = await made('One', { query: 'range=7d' });
    const renamed = await changeView(db, BY, view.id, { version: 1, name: 'Two' });
    expect(renamed).toMatchObject({
      kind: 'done',
      view: { name: 'Two', query: 'range=7d', version: 2 },
    });
    const moved = await changeView(db, BY, view.id, { version: 2, path: '/', query: 'range=90d' });
    expect(moved).toMatchObject({ kind: 'done', view: { name: 'Two', path: '/', query: 'range=90d', version: 3 } });
  });

  test('that somebody has changed meanwhile is neither changed nor deleted', async () => {
    const view = await made('One');
    const both = await Promise.all(['a', 'b'].map((name) => changeView(db, BY, view.id, { version: 1, name })));
    expect(both.map(({ kind }) => kind).sort()).toEqual(['changed', 'done']);
    expect(await deleteView(db, BY, view.id, 1)).toMatchObject({ kind: 'changed', view: { version: 2 } });
    expect(await readViews(db, BY)).toHaveLength(1);
  });

  test('that is not there can not be changed', async () => {
    expect(await changeView(db, BY, randomUUID(), { version: 1, name: 'x' })).toEqual({ kind: 'gone' });
    expect(await deleteView(db, BY, randomUUID(), 1)).toEqual({ kind: 'gone' });
  });

  test('that was deleted comes back under its id, at its place', async () => {
    const [, second] = [await made('a'), await made('b', { isDefault: true }), await made('c')];
    expect(await deleteView(db, BY, second.id, 1)).toMatchObject({ kind: 'done', view: { name: 'b' } });
    expect(await names()).toEqual(['a', 'c']);
    const { id, name, isDefault } = second;
    expect(await make(name, { id, isDefault, position: 1 })).toMatchObject({ kind: 'done', view: { id } });
    expect(await names()).toEqual(['a', 'b', 'c']);
    expect(await getDefaultView(db, BY)).toMatchObject({ id });
    expect(await make('other', { id })).toEqual({ kind: 'idTaken' });
  });
});

describe('a name', () => {
  test.each([
    ['Rejected', 'rejected'],
    ['Ärger', 'äRGER'],
    ['two  words', 'two words'],
    ['ﬁles', 'FILES'],
  ])('%s is taken for %s', async (first, second) => {
    await made(first);
    expect(await make(second)).toEqual({ kind: 'nameTaken', name: newView.shape.name.parse(first) });
    const other = await made('other');
    expect(await changeView(db, BY, other.id, { version: 1, name: second })).toMatchObject({ kind: 'nameTaken' });
    expect(await names()).toEqual([newView.shape.name.parse(first), 'other']);
  });

  test('may be spelt anew by the view that has it', async () => {
    const view = await made('rejected');
    expect(await changeView(db, BY, view.id, { version: 1, name: 'Rejected' })).toMatchObject({ kind: 'done' });
  });

  test('is given once, however many ask at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => make('same')));
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'nameTaken')).toHaveLength(5);
  });
});

test('one view at most is the default, and no choice of it is a change of a view', async () => {
  const one = await made('one', { isDefault: true });
  const two = await made('two', { isDefault: true });
  expect(await getDefaultView(db, BY)).toMatchObject({ id: two.id });
  expect(await placeView(db, BY, one.id, { isDefault: true })).toMatchObject({ kind: 'done' });
  expect((await readViews(db, BY)).map(({ isDefault, version }) => [isDefault, version])).toEqual([
    [true, 1],
    [false, 1],
  ]);
  await placeView(db, BY, one.id, { isDefault: false });
  expect(await getDefaultView(db, BY)).toBeNull();
});

test('views are moved anywhere, and the order has no gaps', async () => {
  const ids: string[] = [];
  for (const name of ['a', 'b', 'c', 'd']) ids.push((await made(name)).id);
  const move = async (index: number, position: number, version: number) => {
    expect(await changeView(db, BY, ids[index] ?? '', { version, position })).toMatchObject({ kind: 'done' });
    const rows = await db.selectFrom('saved_view').select('position').orderBy('position').execute();
    expect(rows.map((row) => row.position)).toEqual([0, 1, 2, 3]);
    return names();
  };
  expect(await move(3, 0, 1)).toEqual(['d', 'a', 'b', 'c']);
  expect(await move(3, 2, 2)).toEqual(['a', 'b', 'd', 'c']);
  expect(await move(0, 1000, 1)).toEqual(['b', 'd', 'c', 'a']);
});

test('there is room for so many, and for fewer in the navigation', async () => {
  for (let index = 0; index < MAX_VIEWS; index++) await made(`v${index}`, { pinned: index < MAX_PINNED });
  expect(await make('one more')).toEqual({ kind: 'tooMany' });
  const last = (await readViews(db, BY)).at(-1);
  expect(await placeView(db, BY, last?.id ?? '', { pinned: true })).toEqual({ kind: 'tooManyPinned' });
  expect(await changeView(db, BY, last?.id ?? '', { version: 1, name: 'renamed' })).toMatchObject({ kind: 'done' });
});
