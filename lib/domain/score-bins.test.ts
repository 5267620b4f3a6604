import { expect, test } from 'vitest';
import { binsRange, pairBinOf, pairBinWidth, scoreTicks } from './score-bins.ts';

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

test('an axis of scores names whole steps within it, its end too', () => {
  expect(scoreTicks(15, 100)).toEqual([20, 30, 40, 50, 60, 70, 80, 90, 100]);
  expect(scoreTicks(78, 100)).toEqual([80, 85, 90, 95, 100]);
  expect(scoreTicks(84, 88)).toEqual([84, 85, 86, 87, 88]);
});

test('bins as a range: their upper edge is left out, but for 100', () => {
  expect(binsRange(70, 86)).toBe('70..<86');
  expect(binsRange(0, 1)).toBe('0..<1');
  expect(binsRange(99, 100)).toBe('99..100');
});
