import { expect, test } from 'vitest';
import { fill } from './fill.ts';

test('places are filled in the order of the message, and one that has nothing stays readable', () => {
  expect(fill('Read {link}, then {link} or {other}.', { link: 1 })).toEqual([
    'Read ',
    1,
    ', then ',
    1,
    ' or ',
    '{other}',
    '.',
  ]);
  expect(fill('{a}', { a: 0 })).toEqual([0]);
  expect(fill('', {})).toEqual([]);
});
