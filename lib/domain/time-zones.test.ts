import { expect, test } from 'vitest';
import { currentZoneName, isTimeZone, listTimeZones } from './time-zones.ts';

test.each(['UTC', 'Asia/Seoul', 'Asia/Kolkata', 'Asia/Calcutta', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5'])(
  '%s is a time zone',
  (zone) => expect(isTimeZone(zone)).toBe(true),
);

test.each(['', '+09:00', '-03:30', 'Mars/Olympus', 'Asia/Seoul ', '../../etc', 'Europe'])('%j is none', (zone) =>
  expect(isTimeZone(zone)).toBe(false),
);

test('the list names each zone as it is called today, once, and all of them can be used', () => {
  const zones = listTimeZones();
  expect(zones[0]).toBe('UTC');
  expect(zones.length).toBeGreaterThan(400);
  expect(new Set(zones).size).toBe(zones.length);
  expect(zones.filter((zone) => !isTimeZone(zone))).toEqual([]);
  expect(zones).toEqual(expect.arrayContaining(['Asia/Kolkata', 'Asia/Kathmandu', 'Europe/Kyiv', 'Asia/Ho_Chi_Minh']));
  expect(zones).not.toContain('Asia/Calcutta');
});

test('a renamed zone keeps the same clock', () => {
  const clock = (zone: string) => new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const at = Date.UTC(2026, 6, 1);
    expect(clock(currentZoneName(zone)).format(at)).toBe(clock(zone).format(at));
  }
});
