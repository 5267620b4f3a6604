import { expect, test } from 'vitest';
import { endOfLife } from './token-life.ts';

const NOW = Date.parse('2026-03-02T09:31:04.120Z');

test.each([
  [{ days: 30 }, 'UTC', '2026-04-01T09:31:04.120Z'],
  [{ lastDay: '2026-03-31' }, 'UTC', '2026-04-01T00:00:00.000Z'],
  [{ lastDay: '2026-03-31' }, 'Asia/Seoul', '2026-03-31T15:00:00.000Z'],
  // The clocks change on the 29th.
  [{ lastDay: '2026-03-29' }, 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
  [{ lastDay: '2026-03-28' }, 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
])('a token of %j made in %s ends at %s', (life, zone, end) => {
  expect(new Date(endOfLife(life, NOW, zone) ?? NaN).toISOString()).toBe(end);
});

test('without a day there is no end', () => {
  expect(endOfLife({ lastDay: '' }, NOW, 'UTC')).toBeNull();
});
