import { expect, test } from 'vitest';
import type { SyncAnswer } from '#lib/contract/sync.ts';
import { describeFreshness } from './describe-freshness.ts';

const now = Date.parse('2026-11-24T12:00:12Z');

function sync(change: Partial<SyncAnswer> = {}, progress: Partial<SyncAnswer['progress']> = {}): SyncAnswer {
  return {
    state: 'upToDate',
    simulator: false,
    asOf: '2026-11-24T12:00:00.000Z',
    progress: {
      daysRead: 1,
      daysTotal: 10,
      fraction: 0.1,
      submissionsRead: 5,
      perSecond: null,
      secondsLeft: null,
      newestDay: null,
      oldestDay: null,
      ...progress,
    },
    sources: [],
    openErrors: [],
    quarantinedTotal: 0,
    missingTotal: 0,
    coverage: [],
    runs: [],
    quarantine: [],
    errors: [],
    ...change,
  };
}

test.each([
  ['upToDate', 'fresh', 'As of 12 s ago · up to date'],
  ['behind', 'old', 'As of 12 s ago · behind ARGOS'],
  ['failing', 'old', 'As of 12 s ago · ARGOS can’t be read'],
  ['stopped', 'stopped', 'As of 12 s ago · sync has stopped'],
] as const)('%s looks %s', (state, look, words) => {
  expect(describeFreshness(sync({ state }), false, now)).toMatchObject({ look, words });
});

test('reading shows how far and how long', () => {
  const state = 'backfilling';
  expect(describeFreshness(sync({ state }, { fraction: 0.344, secondsLeft: 123.2 }), false, now)).toEqual({
    look: 'reading',
    words: 'Reading ARGOS · 34% · 2 min 4 s left',
    short: '34%',
    fraction: 0.344,
  });
  expect(describeFreshness(sync({ state }, { fraction: null }), false, now)).toMatchObject({
    words: 'Reading ARGOS',
    fraction: null,
  });
});

test('a dashboard that does not answer keeps what was known, and says so', () => {
  expect(describeFreshness(sync(), true, now).words).toBe('As of 12 s ago · dashboard does not answer');
  expect(describeFreshness(null, true, now).words).toBe('Dashboard does not answer');
});

test('a server whose clock is ahead is not in the future', () => {
  expect(describeFreshness(sync({ asOf: '2026-11-24T12:05:00.000Z' }), false, now).words).toBe(
    'As of now · up to date',
  );
});

test('not asked yet is not "up to date"', () => {
  expect(describeFreshness(null, false, now)).toMatchObject({ look: 'waiting' });
});
