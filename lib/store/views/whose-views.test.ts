import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newView } from '#lib/contract/views.ts';
import type { NewView, SavedView } from '#lib/contract/views.ts';
import { openDatabase } from '../database.ts';
import type { Db } from '../database.ts';
import { migrate } from '../migrate.ts';
import { removePerson } from '../people/write-people.ts';
import { freshDatabase } from '../testing/fresh-database.ts';
import { changeView, deleteView } from './change-view.ts';
import { createView } from './create-view.ts';
import { placeView } from './place-view.ts';
import { getDefaultView, readViews } from './read-views.ts';
import type { ViewWriter } from './write-views.ts';

let db: Db;
let drop: () => Promise<void>;
const writer = (personId: string, mayShare: boolean): ViewWriter => ({
  personId,
  projects: null,
  seesSubjects: true,
  mayShare,
});
const KIM = writer('kim', true);
const LEE = writer('lee', true);
const PARK = writer('park', false);
const WEB = { ...writer('web', true), projects: ['Web'] };

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
beforeEach(async () => {
  for (const table of ['saved_view', 'person', 'project'] as const) await db.deleteFrom(table).execute();
  for (const { personId: id } of [KIM, LEE, PARK, WEB]) {
    await db
      .insertInto('person')
      .values({ id, name: `N ${id}`, email: `${id}@example.com`, role: 'lead' })
      .execute();
  }
  for (const [source, id] of [['Web', 'project-web'] as const, ['Branch', 'project-branch'] as const])
    await db.insertInto('project').values({ source, public_id: id }).execute();
});

const make = (by: ViewWriter, name: string, given: Partial<NewView> = {}) =>
  createView(db, by, newView.parse({ name, path: '/submissions', query: '', ...given }));
async function made(by: ViewWriter, name: string, given: Partial<NewView> = {}): Promise<SavedView> {
  const outcome = await make(by, name, given);
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return outcome.view;
}
const namesOf = async (by: ViewWriter) => (await readViews(db, by)).map(({ name }) => name);

test('own views are seen by their maker alone, views of the team by all, the own ones first', async () => {
  await made(KIM, 'team', { shared: true });
  await made(KIM, 'of kim');
  await made(PARK, 'of park');
  expect(await namesOf(KIM)).toEqual(['of kim', 'team']);
  expect(await namesOf(PARK)).toEqual(['of park', 'team']);
  expect((await readViews(db, LEE)).map(({ shared, maker }) => [shared, maker])).toEqual([
    [true, { id: 'kim', name: 'N kim' }],
  ]);
});

test("somebody else's own view is not there: not to be changed, placed or deleted", async () => {
  const { id } = await made(PARK, 'of park');
  expect(await changeView(db, KIM, id, { version: 1, name: 'x' })).toEqual({ kind: 'gone' });
  expect(await placeView(db, KIM, id, { pinned: true })).toEqual({ kind: 'gone' });
  expect(await deleteView(db, KIM, id, 1)).toEqual({ kind: 'gone' });
  expect(await make(KIM, 'of park', { id })).toEqual({ kind: 'idTaken' });
  expect(await namesOf(PARK)).toEqual(['of park']);
});

test('who may not share changes nothing of the team’s, and gives it nothing', async () => {
  const { id } = await made(KIM, 'team', { shared: true });
  const refused = { kind: 'notTheirs' };
  expect(await make(PARK, 'x', { shared: true })).toEqual(refused);
  expect(await changeView(db, PARK, id, { version: 1, name: 'x' })).toEqual(refused);
  expect(await changeView(db, PARK, id, { version: 1, position: 0 })).toEqual(refused);
  expect(await deleteView(db, PARK, id, 1)).toEqual(refused);
  const own = await made(PARK, 'own');
  expect(await changeView(db, PARK, own.id, { version: 1, shared: true })).toEqual(refused);
  expect(await namesOf(PARK)).toEqual(['own', 'team']);
});

describe('giving a view to the team', () => {
  test('and taking it back puts it at the end of the others, and leaves where people have pinned it', async () => {
    await made(KIM, 'first', { shared: true });
    const { id } = await made(KIM, 'mine', { pinned: true, isDefault: true });
    const outcome = await changeView(db, KIM, id, { version: 1, shared: true });
    expect(outcome).toMatchObject({ kind: 'done', was: { shared: false }, view: { shared: true, version: 2 } });
    expect(await namesOf(LEE)).toEqual(['first', 'mine']);
    await placeView(db, LEE, id, { pinned: true, isDefault: true });
    expect(await changeView(db, LEE, id, { version: 2, name: 'ours' })).toMatchObject({
      view: { maker: { id: 'kim' }, pinned: true },
    });
    expect(await changeView(db, LEE, id, { version: 3, shared: false })).toEqual({ kind: 'notTheMaker' });
    expect(await changeView(db, KIM, id, { version: 3, shared: false })).toMatchObject({ view: { isDefault: true } });
    expect([await namesOf(KIM), await namesOf(LEE)]).toEqual([['ours', 'first'], ['first']]);
    expect(await getDefaultView(db, LEE)).toBeNull();
  });

  test('is kept from where another has the name: each owner has their own', async () => {
    const { id } = await made(KIM, 'late');
    await made(LEE, 'LATE', { shared: true });
    await made(PARK, 'late');
    expect(await changeView(db, KIM, id, { version: 1, shared: true })).toEqual({ kind: 'nameTaken', name: 'LATE' });
  });
});

test('what one pins, or opens with, is nothing to the others', async () => {
  const { id } = await made(KIM, 'team', { shared: true, pinned: true, isDefault: true });
  const [view] = await readViews(db, PARK);
  expect(view).toMatchObject({ pinned: false, isDefault: false });
  expect(await placeView(db, PARK, id, { pinned: true })).toMatchObject({ view: { pinned: true, isDefault: false } });
  expect(await placeView(db, KIM, id, { pinned: false })).toMatchObject({ view: { pinned: false, isDefault: true } });
  expect(await getDefaultView(db, KIM)).toMatchObject({ id });
  expect(await getDefaultView(db, PARK)).toBeNull();
});

test('a view of the team that comes back is pinned where it was, the last one that was deleted', async () => {
  const views = [await made(KIM, 'a', { shared: true }), await made(KIM, 'b', { shared: true })];
  for (const { id } of views) {
    await placeView(db, PARK, id, { pinned: true });
    await deleteView(db, KIM, id, 1);
  }
  for (const { id, name } of views) await made(KIM, name, { id, shared: true });
  expect((await readViews(db, PARK)).map(({ name, pinned }) => [name, pinned])).toEqual([
    ['a', false],
    ['b', true],
  ]);
});

test('views of projects that a person may not see are not there for them, and take no place', async () => {
  for (const [name, query] of [
    ['a', ''],
    ['branch', 'project=Branch'],
    ['id', 'project=project-branch&project=Web'],
    ['web', 'project=project-web'],
    ['z', ''],
  ] as const) {
    await made(KIM, name, { query, shared: true });
  }
  expect(await namesOf(WEB)).toEqual(['a', 'web', 'z']);
  const [, branch, , web] = await readViews(db, KIM);
  expect(await changeView(db, WEB, branch?.id ?? '', { version: 1, name: 'x' })).toEqual({ kind: 'gone' });
  expect(await placeView(db, WEB, branch?.id ?? '', { pinned: true })).toEqual({ kind: 'gone' });
  await changeView(db, WEB, web?.id ?? '', { version: 1, position: 0 });
  expect(await namesOf(WEB)).toEqual(['web', 'a', 'z']);
  await changeView(db, WEB, web?.id ?? '', { version: 2, position: 1 });
  expect(await namesOf(WEB)).toEqual(['a', 'web', 'z']);
  expect(await namesOf(KIM)).toEqual(['a', 'branch', 'id', 'web', 'z']);
  await placeView(db, { ...WEB, projects: null }, branch?.id ?? '', { isDefault: true });
  expect(await getDefaultView(db, WEB)).toBeNull();
});

test('with a person their own views go; those of the team stay, and nobody is named', async () => {
  await db.updateTable('person').set({ role: 'reviewer' }).execute();
  await made(KIM, 'own', { pinned: true });
  const { id } = await made(KIM, 'team', { shared: true, pinned: true });
  await removePerson(db, 'kim', () => Promise.resolve());
  expect(await readViews(db, LEE)).toMatchObject([{ id, maker: null }]);
  expect(await db.selectFrom('saved_view').select('id').execute()).toHaveLength(1);
  expect(await db.selectFrom('view_place').select('view_id').execute()).toEqual([]);
  expect(await changeView(db, LEE, id, { version: 1, shared: false })).toEqual({ kind: 'notTheMaker' });
  expect(await deleteView(db, LEE, id, 1)).toMatchObject({ kind: 'done' });
});

test('views of the team that name a subject are not there for whom subjects are not shown; their own are', async () => {
  const admin = { ...LEE, seesSubjects: false };
  const query = 'subject=kyc-1&range=all';
  await made(KIM, 'Of one subject', { query, shared: true });
  await made(KIM, 'Of many', { query: 'range=all', shared: true });
  await made(admin, 'Typed by hand', { query });
  expect((await namesOf(admin)).filter((name) => name.startsWith('Of') || name.startsWith('Typed'))).toEqual([
    'Typed by hand',
    'Of many',
  ]);
  expect(await namesOf({ ...admin, seesSubjects: true })).toContain('Of one subject');
});
