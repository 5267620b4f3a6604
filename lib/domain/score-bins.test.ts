import { expect, test } from 'vitest';
import { pairBinOf, pairBinWidth } from './score-bins.ts';

test.each([
  [80, 1],
  [50, 1],
  [49, 2],
  [0, 2],
])('scores from %d on have bins of %d points', (lowest, width) => {
  expect(pairBinWidth(lowest)).toBe(width);
});

test('bins tile the points, and 100 belongs to the last', () => {
  expect([0, 1, 2, 97, 98, 99, 100].map((point) => pairBinOf(point, 2))).toEqual([0, 0, 2, 96, 98, 98, 98]);
  expect(pairBinOf(100, 1)).toBe(99);
});
