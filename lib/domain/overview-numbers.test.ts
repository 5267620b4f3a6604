import { expect, test } from 'vitest';
import { parseNumberRange } from './number-range.ts';
import {
  comparablePrevious,
  rateCeiling,
  rateExtremes,
  ratePoints,
  rejectionChange,
  rejectionRate,
  wideBins,
} from './overview-numbers.ts';

const counts = (approved: number, rejected: number, other = 0) => ({
  submissions: approved + rejected + other,
  approved,
  rejected,
  other,
  erased: 0,
});

test('the rejection rate is of decided submissions only', () => {
  expect(rejectionRate(counts(90, 10, 50))).toMatchObject({ rate: 0.1, n: 100, enough: true });
  expect(rejectionRate(counts(0, 0, 5))).toMatchObject({ rate: null, n: 0, enough: false });
});

test('a change is in shares, and unknown where a period decided nothing', () => {
  expect(rejectionChange(counts(80, 20), counts(90, 10))?.difference).toBeCloseTo(0.1);
  expect(rejectionChange(counts(80, 20), counts(0, 0))).toBeNull();
});

test('a bucket without decisions has no rate, which is not 0', () => {
  expect(ratePoints([counts(0, 0), counts(40, 0)]).map((point) => point.rate)).toEqual([null, 0]);
});

test('extremes are sought among buckets with enough submissions', () => {
  const points = ratePoints([counts(90, 10), counts(0, 3), counts(50, 50), counts(99, 1)]);
  expect(rateExtremes(points)).toMatchObject({ lowest: { index: 3 }, highest: { index: 2 } });
  expect(rateExtremes(points.slice(0, 2))).toBeNull();
});

test('wide bins lose no score, 100 included, and begin at the lowest score or threshold', () => {
  const approved = Array.from({ length: 101 }, (_, bin) => (bin >= 80 ? 1 : 0));
  const none = Array.from({ length: 101 }, () => 0);
  const bins = wideBins({ approved, rejected: none, other: none }, 5, [70, 0]);
  expect(bins[0]).toMatchObject({ from: 70, to: 75 });
  expect(bins.at(-1)).toEqual({ from: 95, to: 100, approved: 6, rejected: 0, other: 0 });
  expect(bins.reduce((sum, bin) => sum + bin.approved, 0)).toBe(21);
});

test('of chosen scores the bins are those that hold them', () => {
  const approved = Array.from({ length: 101 }, (_, bin) => (bin >= 80 && bin < 88 ? 1 : 0));
  const none = Array.from({ length: 101 }, () => 0);
  const ends = (range: string) => {
    const bins = wideBins({ approved, rejected: none, other: none }, 1, [70], parseNumberRange(range));
    return [bins[0]?.from, bins.at(-1)?.to];
  };
  expect(ends('78..<88')).toEqual([78, 88]);
  // A bound belongs to the range: 88 itself lies in the next bin.
  expect(ends('78.5..88')).toEqual([78, 89]);
  expect(ends('..<88')).toEqual([70, 88]);
  expect(ends('82..')).toEqual([82, 100]);
  expect(ends('82..100')).toEqual([82, 100]);
  expect(ends('85')).toEqual([85, 86]);
  expect(ends('100')).toEqual([99, 100]);
});

test('a period is compared with one that was read whole, and with no other', () => {
  const previous = { from: '2026-10-01' };
  expect(comparablePrevious(previous, '2026-10-01')).toBe(previous);
  expect(comparablePrevious(previous, '2026-10-02')).toBeNull();
  expect(comparablePrevious(previous, null)).toBeNull();
  expect(comparablePrevious(null, '2026-10-01')).toBeNull();
});

test('the axis holds every rate, and every interval with enough behind it, but not those of a few', () => {
  const wide = ratePoints([counts(900, 100), counts(0, 0), counts(1, 1)]);
  expect(rateCeiling(ratePoints([counts(900, 100)]))).toBe(15);
  expect(rateCeiling(wide)).toBe(50);
  expect(rateCeiling(ratePoints([counts(3, 0)]))).toBe(100);
  expect(rateCeiling([])).toBe(100);
  expect(rateCeiling(ratePoints([counts(480, 520)]))).toBe(60);
  expect(rateCeiling(ratePoints([counts(0, 400)]))).toBe(100);
});
