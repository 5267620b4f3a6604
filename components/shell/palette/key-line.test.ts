import { expect, test } from 'vitest';
import { keyLine } from './key-line.ts';

test('Enter waits for the list; arrows before it, and an Enter after which one typed on, do nothing', () => {
  const keys = keyLine();
  const done: string[] = [];
  keys.press('ArrowDown');
  keys.press('Enter');
  const leave = keys.listen((key) => done.push(key));
  keys.press('ArrowDown');
  expect(done).toEqual(['Enter', 'ArrowDown']);
  leave();
  keys.press('Enter');
  keys.forget();
  keys.listen((key) => done.push(key));
  expect(done).toEqual(['Enter', 'ArrowDown']);
});
