import { expect, test } from 'vitest';
import { instantOf } from './zone-days.ts';

test.each([
  ['2026-03-01', '16:30', 'Asia/Seoul', '2026-03-01T07:30:00.000Z'],
  ['2026-03-01', '00:00', 'UTC', '2026-03-01T00:00:00.000Z'],
  ['2026-01-15', '23:59', 'America/New_York', '2026-01-16T04:59:00.000Z'],
  ['2026-07-15', '12:00', 'Asia/Kathmandu', '2026-07-15T06:15:00.000Z'],
])('%s %s in %s', (day, time, zone, expected) => {
  expect(new Date(instantOf(day, time, zone)).toISOString()).toBe(expected);
});

test('a time that the clock shows twice is the first of the two', () => {
  expect(new Date(instantOf('2026-11-01', '01:30', 'America/New_York')).toISOString()).toBe('2026-11-01T05:30:00.000Z');
});

test('a time that the clock leaves out is the moment at which it does', () => {
  expect(new Date(instantOf('2026-03-08', '02:30', 'America/New_York')).toISOString()).toBe('2026-03-08T07:00:00.000Z');
});
