import { expect, test } from 'vitest';
import type { ListedView } from '#lib/contract/views.ts';
import { withView } from './views.ts';

const at = '2026-03-01T00:00:00.000Z';
const view = (id: string, given: Partial<ListedView> = {}): ListedView => ({
  ...{ id, name: id, path: '/submissions', query: '', pinned: true, isDefault: false, version: 1 },
  ...{ shared: true, maker: null },
  ...{ createdAt: at, updatedAt: at },
  ...given,
});
const list = [view('a', { count: 1 }), view('b', { count: 2, isDefault: true }), view('c', { count: 3 })];
const ids = (items: ListedView[]) => items.map(({ id }) => id).join('');

test('a new one comes last, or where it was', () => {
  expect(ids(withView(list, view('d')))).toBe('abcd');
  expect(ids(withView(list, view('d'), 1))).toBe('adbc');
});

test('a changed one stays or moves, and keeps its count while it asks the same', () => {
  expect(withView(list, view('b', { name: 'new' }))[1]).toMatchObject({ name: 'new', count: 2 });
  expect(ids(withView(list, view('c'), 0))).toBe('cab');
  expect(withView(list, view('b', { query: 'q=x' }))[1]?.count).toBeUndefined();
  expect(withView(list, view('b', { pinned: false }))[1]?.count).toBeUndefined();
});

test('own ones stand before the team’s, and one that changes hands goes to the end of the others', () => {
  expect(ids(withView(list, view('d', { shared: false })))).toBe('dabc');
  expect(ids(withView(list, view('b', { shared: false })))).toBe('bac');
  const mixed = [view('x', { shared: false }), view('y', { shared: false }), ...list];
  expect(ids(withView(mixed, view('x', { shared: true })))).toBe('yabcx');
  expect(ids(withView(mixed, view('c'), 0))).toBe('xycab');
});

test('the default is one', () => {
  expect(withView(list, view('a', { isDefault: true })).map(({ isDefault }) => isDefault)).toEqual([
    true,
    false,
    false,
  ]);
});
