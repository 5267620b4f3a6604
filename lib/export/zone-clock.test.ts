import fc from 'fast-check';
import { expect, test } from 'vitest';
import { zoneClock } from './zone-clock.ts';

const ZONES = [
  'UTC',
  'Asia/Seoul',
  'Asia/Kolkata',
  'America/New_York',
  'Pacific/Chatham',
  'Australia/Lord_Howe',
  'Africa/Cairo',
];

test('shows the time of the zone, and leads back to the instant', () => {
  const clocks = new Map(ZONES.map((zone) => [zone, zoneClock(zone)]));
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), fc.integer({ min: 0, max: 4e12 }), (zone, ms) => {
      const clock = clocks.get(zone)!;
      expect(Date.parse(clock.iso(ms))).toBe(ms);
      // Swedes write dates as ISO 8601 does.
      const shown = new Date(ms).toLocaleString('sv-SE', { timeZone: zone });
      expect(clock.plain(ms)).toBe(shown);
    }),
    { numRuns: 500 },
  );
});
