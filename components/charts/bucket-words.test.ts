import { expect, test } from 'vitest';
import { cutIntoBuckets } from '#lib/domain/time-buckets.ts';
import { en } from '#lib/messages/en/en.ts';
import { bucketLabel, bucketTicks, isRunning } from './bucket-words.ts';

const zone = 'Asia/Seoul';
const counts = { submissions: 0, approved: 0, rejected: 0, other: 0, erased: 0 };
const hoursOf = (from: string, to: string) =>
  cutIntoBuckets({ from, to }, zone, 'hour').map(({ start, end, ...days }) => ({
    ...{ ...days, ...counts, start: new Date(start).toISOString(), end: new Date(end).toISOString() },
  }));

test('hours are named evenly, midnight by its day', () => {
  const points = hoursOf('2026-11-23', '2026-11-24');
  const ticks = bucketTicks(points, 'hour', zone) ?? [];
  const named = points.filter(({ start }) => ticks.includes(start));
  expect(named.map((point) => bucketLabel(en, point, 'hour', zone))).toEqual(['23 Nov', '12:00', '24 Nov', '12:00']);
  const oneDay = hoursOf('2026-11-23', '2026-11-23');
  const hours = oneDay.filter(({ start }) => bucketTicks(oneDay, 'hour', zone)?.includes(start));
  expect(hours.map((point) => bucketLabel(en, point, 'hour', zone)).join()).toBe(
    '23 Nov,04:00,08:00,12:00,16:00,20:00',
  );
  expect(bucketTicks(points, 'day', zone)).toBeUndefined();
});

test('one bucket is not over yet: that which holds the instant up to which was read', () => {
  const points = hoursOf('2026-11-23', '2026-11-23');
  const running = (asOf: string | null) => points.filter((point) => isRunning(point, asOf)).map(({ start }) => start);
  expect(running('2026-11-23T04:59:59.999Z')).toEqual(['2026-11-23T04:00:00.000Z']);
  expect(running('2026-11-23T05:00:00.000Z')).toEqual(['2026-11-23T05:00:00.000Z']);
  expect([running(null), running('2026-11-25T05:00:00.000Z')]).toEqual([[], []]);
});
