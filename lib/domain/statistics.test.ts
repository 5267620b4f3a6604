import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINIMUM_N, rate, rateDifference, wilsonInterval } from './statistics.ts';

describe('Wilson interval', () => {
  // Newcombe, Statist. Med. 17 (1998) 857, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is the published one', (count, n, low, high) => {
    const interval = wilsonInterval(count, n);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('knows nothing of nothing', () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });

  it('of none in 60 still allows about 6 %', () => {
    expect(wilsonInterval(0, 60).high).toBeCloseTo(0.0602, 4);
  });

  it.each([
    [-1, 5],
    [6, 5],
    [0.5, 5],
    [NaN, 5],
    [1, Infinity],
  ])('refuses %d of %d', (count, n) => {
    expect(() => wilsonInterval(count, n)).toThrow(RangeError);
  });

  const share = fc.integer({ min: 1, max: 2_000_000 }).chain((n) => fc.record({ n: fc.constant(n), count: fc.nat(n) }));

  it('holds the share, stays within 0 and 1, and mirrors', () => {
    fc.assert(
      fc.property(share, ({ count, n }) => {
        const { low, high } = wilsonInterval(count, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(count / n);
        expect(high).toBeGreaterThanOrEqual(count / n);
        const mirrored = wilsonInterval(n - count, n);
        expect(mirrored.low).toBeCloseTo(1 - high, 9);
        expect(mirrored.high).toBeCloseTo(1 - low, 9);
      }),
    );
  });

  it('narrows with n and widens with confidence', () => {
    fc.assert(
      fc.property(share, ({ count, n }) => {
        const width = (interval: { low: number; high: number }) => interval.high - interval.low;
        expect(width(wilsonInterval(count * 4, n * 4))).toBeLessThan(width(wilsonInterval(count, n)));
        expect(width(wilsonInterval(count, n, 2.5758))).toBeGreaterThan(width(wilsonInterval(count, n)));
      }),
    );
  });

  it('solves the equation it is defined by: both ends lie z standard errors away', () => {
    fc.assert(
      fc.property(share, ({ count, n }) => {
        const z = 1.959963984540054;
        for (const end of Object.values(wilsonInterval(count, n))) {
          expect(n * (count / n - end) ** 2).toBeCloseTo(z * z * end * (1 - end), 6);
        }
      }),
    );
  });
});

describe('difference of two rates', () => {
  // Newcombe, Statist. Med. 17 (1998) 873, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('%i/%i against %i/%i has the published interval', (a, m, b, n, low, high) => {
    const result = rateDifference({ count: a, n: m }, { count: b, n });
    expect(result?.low).toBeCloseTo(low, 4);
    expect(result?.high).toBeCloseTo(high, 4);
    expect(result?.clear).toBe(low > 0);
  });

  it('is nothing where one side is empty', () => {
    expect(rateDifference({ count: 0, n: 0 }, { count: 1, n: 2 })).toBeNull();
    expect(rateDifference({ count: 1, n: 2 }, { count: 0, n: 0 })).toBeNull();
  });

  it('turns its sign with its sides and holds the difference', () => {
    const share = fc.integer({ min: 1, max: 100_000 }).chain((n) => fc.record({ n: fc.constant(n), count: fc.nat(n) }));
    fc.assert(
      fc.property(share, share, (first, second) => {
        const there = rateDifference(first, second);
        const back = rateDifference(second, first);
        if (!there || !back) throw new Error('both sides have an n');
        expect(there.low).toBeCloseTo(-back.high, 12);
        expect(there.clear).toBe(back.clear);
        expect(there.low).toBeLessThanOrEqual(there.difference + 1e-12);
        expect(there.high).toBeGreaterThanOrEqual(there.difference - 1e-12);
        expect(Math.max(-there.low, there.high)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('rate', () => {
  it('says whether n is enough to be read', () => {
    expect(rate(1, MINIMUM_N).enough).toBe(true);
    expect(rate(1, MINIMUM_N - 1).enough).toBe(false);
    expect(rate(1, 4, 3)).toMatchObject({ count: 1, n: 4, rate: 0.25, enough: true });
  });

  it('has no value without submissions', () => {
    expect(rate(0, 0, 0)).toEqual({ count: 0, n: 0, rate: null, low: 0, high: 1, enough: false });
  });
});
