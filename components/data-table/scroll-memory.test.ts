import { expect, test } from 'vitest';
import { recallScroll, rememberScroll } from './scroll-memory.ts';

test('a list is found again where it was left', () => {
  rememberScroll('a', 120);
  rememberScroll('a', 480);
  expect(recallScroll('a')).toBe(480);
  expect(recallScroll('never seen')).toBe(0);
});

test('of many lists those seen last are kept', () => {
  rememberScroll('kept', 1);
  for (let index = 0; index < 19; index++) rememberScroll(`other ${index}`, index);
  rememberScroll('kept', 2);
  for (let index = 0; index < 19; index++) rememberScroll(`later ${index}`, index);
  expect(recallScroll('kept')).toBe(2);
  expect(recallScroll('other 18')).toBe(0);
});
