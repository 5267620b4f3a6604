import { expect, test } from 'vitest';
import { daySteps } from './day-steps.ts';
import { cutIntoBuckets } from './time-buckets.ts';

test('hours are taken by the day, also one of 25 hours; weeks and months as they were cut', () => {
  const clocks = { from: '2026-10-24', to: '2026-10-25' };
  expect(daySteps(cutIntoBuckets(clocks, 'Europe/Berlin', 'hour'))).toEqual([
    { first: 0, last: 23, from: '2026-10-24', to: '2026-10-24' },
    { first: 24, last: 48, from: '2026-10-25', to: '2026-10-25' },
  ]);
  expect(daySteps(cutIntoBuckets({ from: '2026-11-01', to: '2026-11-10' }, 'UTC', 'week'))).toEqual([
    { first: 0, last: 0, from: '2026-11-01', to: '2026-11-01' },
    { first: 1, last: 1, from: '2026-11-02', to: '2026-11-08' },
    { first: 2, last: 2, from: '2026-11-09', to: '2026-11-10' },
  ]);
  expect(daySteps([])).toEqual([]);
});
