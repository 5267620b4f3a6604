import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatCompact,
  formatCount,
  formatCountChange,
  formatRate,
  formatRateChange,
  formatRateInterval,
} from './numbers.ts';

test.each([
  [0, '0'],
  [1234567, '1,234,567'],
  [-12, '−12'],
])('formatCount(%s) is %s', (count, text) => expect(formatCount(count)).toBe(text));

test.each([
  [0, '0'],
  [940, '940'],
  [999, '999'],
  [1000, '1k'],
  [12_400, '12.4k'],
  [999_900, '999.9k'],
  [999_950, '1M'],
  [1_000_000, '1M'],
  [2_560_000_000, '2.6B'],
  [-1_500, '−1.5k'],
])('formatCompact(%s) is %s', (count, text) => expect(formatCompact(count)).toBe(text));

test.each([
  [0, '0%'],
  [0.0004, '<0.1%'],
  [0.00051, '0.1%'],
  [0.1234, '12.3%'],
  [0.9996, '>99.9%'],
  [1, '100%'],
  [null, '–'],
])('formatRate(%s) is %s', (share, text) => expect(formatRate(share)).toBe(text));

test('only nothing is shown as 0%, only all as 100%', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 0, max: 3 }), fc.nat(1e9), (n, digits, k) => {
      const share = Math.min(k, n) / n;
      const text = formatRate(share, digits);
      expect(Number.parseFloat(text) === 0).toBe(share === 0);
      expect(text.startsWith('100')).toBe(share === 1);
    }),
  );
});

test('changes bear their sign and their unit', () => {
  expect(formatRateChange(0.0123)).toBe('+1.2 pp');
  expect(formatRateChange(-0.00004)).toBe('−0.004 pp');
  expect(formatRateChange(0)).toBe('0 pp');
  expect(formatCountChange(112, 100)).toBe('+12%');
  expect(formatCountChange(995, 1000)).toBe('−0.5%');
  expect(formatCountChange(100, 100)).toBe('0%');
  expect(formatCountChange(5, 0)).toBeNull();
  expect(formatRateInterval({ low: 0.1122, high: 0.136 })).toBe('11.2–13.6%');
});
