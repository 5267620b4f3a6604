import { expect, test } from 'vitest';
import { rowByKey } from './grid-keys.ts';

test.each([
  ['ArrowDown', 3, 4],
  ['ArrowUp', 0, 0],
  ['PageDown', 3, 13],
  ['PageUp', 3, 0],
  ['Home', 30, 0],
  ['End', 3, 99],
  ['End', 99, 99],
  ['ArrowDown', 99, 99],
  ['ArrowDown', null, 0],
  ['End', null, 99],
  ['j', 3, null],
])('%s at %s leads to %s', (key, active, expected) => {
  expect(rowByKey(key, active, 100)).toBe(expected);
});

test('who has no active row begins in the window', () => {
  const keys = ['ArrowDown', 'ArrowUp', 'PageDown', 'Home', 'End'];
  expect(keys.map((key) => rowByKey(key, null, 100, 40))).toEqual([40, 40, 40, 0, 99]);
});

test('nothing leads anywhere in an empty table', () => {
  expect(rowByKey('ArrowDown', null, 0)).toBeNull();
});
