import { expect, test } from 'vitest';
import { formatDay, formatDayInFull, formatDayRange, formatMonth } from './days.ts';
import { formatDuration, formatInstant, formatRelative, formatTime } from './times.ts';
import { formatCity, formatOffset, formatZone } from './zones.ts';

test.each([
  ['UTC', '24 Nov 2026, 23:46:18'],
  ['Asia/Seoul', '25 Nov 2026, 08:46:18'],
  ['Asia/Kathmandu', '25 Nov 2026, 05:31:18'],
  ['America/St_Johns', '24 Nov 2026, 20:16:18'],
])('an instant in %s is %s', (zone, text) => {
  expect(formatInstant('2026-11-24T23:46:18.007Z', zone)).toBe(text);
});

test('as fine as it is asked for', () => {
  const instant = '2026-11-24T00:06:08.007Z';
  expect(formatInstant(instant, 'UTC', { to: 'minute', year: false })).toBe('24 Nov, 00:06');
  expect(formatInstant('2026-10-06T00:06:08Z', 'UTC')).toBe('6 Oct 2026, 00:06:08');
  expect(formatInstant(instant, 'UTC', { to: 'millisecond' })).toBe('24 Nov 2026, 00:06:08.007');
  expect(formatTime(Date.parse(instant), 'Asia/Kolkata', { to: 'minute' })).toBe('05:36');
});

test.each([
  [0, 'now'],
  [900, 'now'],
  [12_400, '12 s ago'],
  [60_000, '1 min ago'],
  [3_599_999, '59 min ago'],
  [47 * 3_600_000, '47 h ago'],
  [9 * 86_400_000, '9 d ago'],
  [-300_000, 'in 5 min'],
])('%d ms past is %s', (past, text) => {
  const now = Date.UTC(2026, 10, 24);
  expect(formatRelative(now - past, now)).toBe(text);
});

test.each([
  [0, '0 s'],
  [40, '0.1 s'],
  [840, '0.8 s'],
  [45_000, '45 s'],
  [80_000, '1 min 20 s'],
  [3_600_000, '1 h'],
  [7_500_000, '2 h 5 min'],
  [277_200_000, '3 d 5 h'],
  [86_401_000, '1 d'],
])('%d ms last %s', (ms, text) => expect(formatDuration(ms)).toBe(text));

test('days', () => {
  expect(formatDay('2026-03-01')).toBe('1 Mar 2026');
  expect(formatDay('2026-09-01', { year: false })).toBe('1 Sep');
  expect(formatDayInFull('2026-03-01')).toBe('Sunday, 1 March 2026');
  expect(formatMonth('2026-05-17')).toBe('May 2026');
});

test.each([
  ['2026-03-01', '2026-03-01', '1 Mar 2026'],
  ['2026-03-01', '2026-03-24', '1 – 24 Mar 2026'],
  ['2026-02-28', '2026-03-03', '28 Feb – 3 Mar 2026'],
  ['2025-12-30', '2026-01-02', '30 Dec 2025 – 2 Jan 2026'],
])('%s to %s is %s', (from, to, text) => expect(formatDayRange({ from, to })).toBe(text));

test('zones', () => {
  const winter = Date.UTC(2026, 0, 1);
  expect(formatOffset('UTC', winter)).toBe('+00:00');
  expect(formatOffset('America/St_Johns', winter)).toBe('−03:30');
  expect(formatOffset('Asia/Kathmandu', winter)).toBe('+05:45');
  expect(formatOffset('Europe/Berlin', Date.UTC(2026, 6, 1))).toBe('+02:00');
  expect(formatCity('Asia/Ho_Chi_Minh')).toBe('Ho Chi Minh');
  expect(formatZone('America/Argentina/Buenos_Aires')).toBe('America / Argentina / Buenos Aires');
});
