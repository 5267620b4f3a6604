import { expect, test } from 'vitest';
import { differenceReach } from './difference-reach.ts';
import { rate, rateDifference } from './statistics.ts';

const compared = (a: [number, number], b: [number, number]) => ({
  a: rate(...a),
  b: rate(...b),
  difference: rateDifference({ count: a[0], n: a[1] }, { count: b[0], n: b[1] }),
});

test('holds every difference, and the intervals of those with enough', () => {
  const many = compared([150, 1000], [120, 1000]);
  expect(differenceReach([many])).toBeCloseTo(1.04 * (many.difference?.high ?? 0), 10);
  const few = compared([3, 7], [0, 9]);
  expect(differenceReach([many, few])).toBeCloseTo((1.04 * 3) / 7, 10);
  expect(differenceReach([compared([0, 1], [5, 5])])).toBe(1);
});

test('without anything to hold it is one point', () => {
  expect(differenceReach([])).toBeCloseTo(0.0104, 10);
  expect(differenceReach([compared([0, 0], [1, 9])])).toBeCloseTo(0.0104, 10);
});
