import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bucketSizeFor, cutIntoBuckets } from './time-buckets.ts';
import { dayOf, shiftDay, startOfDay } from './zone-days.ts';

const ZONES = [
  'UTC',
  'Asia/Seoul',
  'Asia/Kathmandu',
  'America/Santiago',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'Europe/Berlin',
];

test('buckets tile the days of a range, without gap or overlap, in any zone', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2_000 }),
      fc.integer({ min: 0, max: 120 }),
      fc.constantFrom(...ZONES),
      fc.constantFrom('hour' as const, 'day' as const, 'week' as const, 'month' as const),
      (start, length, zone, size) => {
        const from = shiftDay('2022-01-01', start);
        const to = shiftDay(from, size === 'hour' ? length % 4 : length);
        const buckets = cutIntoBuckets({ from, to }, zone, size);
        expect(buckets[0]?.start).toBe(startOfDay(from, zone));
        expect(buckets.at(-1)?.end).toBe(startOfDay(shiftDay(to, 1), zone));
        for (const [index, bucket] of buckets.entries()) {
          expect(bucket.end).toBeGreaterThan(bucket.start);
          if (index > 0) expect(bucket.start).toBe(buckets[index - 1]?.end);
          expect(dayOf(bucket.start, zone)).toBe(bucket.firstDay);
          expect(dayOf(bucket.end - 1, zone)).toBe(bucket.lastDay);
        }
      },
    ),
  );
});

test('weeks begin on Monday, months on the first, and both are cut by the range', () => {
  const range = { from: '2026-02-25', to: '2026-03-10' };
  expect(cutIntoBuckets(range, 'UTC', 'week').map((bucket) => [bucket.firstDay, bucket.lastDay])).toEqual([
    ['2026-02-25', '2026-03-01'],
    ['2026-03-02', '2026-03-08'],
    ['2026-03-09', '2026-03-10'],
  ]);
  expect(cutIntoBuckets(range, 'UTC', 'month').map((bucket) => bucket.firstDay)).toEqual(['2026-02-25', '2026-03-01']);
});

test('a day has as many hours as its clock ran', () => {
  const hours = (day: string) => cutIntoBuckets({ from: day, to: day }, 'Europe/Berlin', 'hour').length;
  expect([hours('2026-03-29'), hours('2026-10-25'), hours('2026-06-01')]).toEqual([23, 25, 24]);
});

test.each([
  ['2026-03-01', '2026-03-03', 'hour'],
  ['2026-03-01', '2026-03-04', 'day'],
  ['2026-01-01', '2026-12-31', 'week'],
  ['2020-01-01', '2026-12-31', 'month'],
])('%s to %s is shown by %s', (from, to, size) => {
  expect(bucketSizeFor({ from, to })).toBe(size);
});
