import { expect, test } from 'vitest';
import { listHeight } from './list-height.ts';

test.each([
  [0, false, '14rem'],
  [5, false, '14rem'],
  [6, false, '16.5rem'],
  [12, false, '33rem'],
  [40, false, '33rem'],
  [5, true, '15rem'],
  [40, true, '34.25rem'],
])('%d rows, axis %s: %s', (rows, axis, height) => {
  expect(listHeight(rows, { axis })).toBe(height);
});
