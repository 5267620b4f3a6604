import { beforeEach, expect, test, vi } from 'vitest';
import { recallPlace, rememberPlace } from './place-memory.ts';

const place = { row: 512_000.25, until: '2026-03-01T00:00:00.000Z', selected: 'fa_1' };
const NOON = Date.parse('2026-03-02T12:00:00Z');

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  });
});

test('a list is found again where it was left', () => {
  rememberPlace('a', { ...place, row: 1 });
  rememberPlace('a', place);
  expect(recallPlace('a')).toEqual(place);
  expect(recallPlace('never seen')).toBeNull();
});

test('the next day it begins at its top', () => {
  rememberPlace('a', place, NOON);
  expect(recallPlace('a', NOON + 3_600_000)).toEqual(place);
  expect(recallPlace('a', NOON + 24 * 3_600_000)).toBeNull();
});

test('of many lists those seen last are kept', () => {
  rememberPlace('kept', place);
  for (let index = 0; index < 19; index++) rememberPlace(`other ${index}`, place);
  rememberPlace('kept', place);
  for (let index = 0; index < 19; index++) rememberPlace(`later ${index}`, place);
  expect(recallPlace('kept')).toEqual(place);
  expect(recallPlace('other 18')).toBeNull();
});

test.each([
  'nonsense',
  '{}',
  '[null]',
  '[{"list":"a","row":"7"}]',
  '[{"list":"a","row":1,"until":"soon","selected":null,"at":0}]',
])('what somebody else left there (%s) is passed over', (text) => {
  sessionStorage.setItem('list-places', text);
  expect(recallPlace('a', 1)).toBeNull();
});

test('where nothing can be kept, nothing is', () => {
  vi.stubGlobal('sessionStorage', {
    getItem: () => {
      throw new Error('denied');
    },
    setItem: () => {
      throw new Error('denied');
    },
  });
  rememberPlace('a', place);
  expect(recallPlace('a')).toBeNull();
});
