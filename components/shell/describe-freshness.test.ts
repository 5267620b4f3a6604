import { expect, test } from 'vitest';
import type { SyncAnswer } from '#lib/contract/sync.ts';
import { en } from '#lib/messages/en/en.ts';
import { ko } from '#lib/messages/ko/ko.ts';
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
  expect(describeFreshness(en, sync({ state }), false, now)).toMatchObject({ look, words });
});

test('reading shows how far and how long', () => {
  const state = 'backfilling';
  expect(describeFreshness(en, sync({ state }, { fraction: 0.344, secondsLeft: 123.2 }), false, now)).toEqual({
    look: 'reading',
    words: 'Reading ARGOS · 34% · 2 min 4 s left',
    short: '34%',
    fraction: 0.344,
  });
  expect(describeFreshness(en, sync({ state }, { fraction: null }), false, now)).toMatchObject({
    words: 'Reading ARGOS',
    fraction: null,
  });
});

test('a dashboard that does not answer keeps what was known, and says so', () => {
  expect(describeFreshness(en, sync(), true, now).words).toBe('As of 12 s ago · dashboard does not answer');
  expect(describeFreshness(en, null, true, now).words).toBe('Dashboard does not answer');
});

test('a server whose clock is ahead is not in the future', () => {
  expect(describeFreshness(en, sync({ asOf: '2026-11-24T12:05:00.000Z' }), false, now).words).toBe(
    'As of now · up to date',
  );
});

test('not asked yet is not "up to date"', () => {
  expect(describeFreshness(en, null, false, now)).toMatchObject({ look: 'waiting' });
});

test('in Korean the age stands before what it is the age of', () => {
  expect(describeFreshness(ko, sync(), false, now)).toMatchObject({
    words: '12초 전 기준 · 최신 상태',
    short: '12초 전',
  });
  const reading = sync({ state: 'backfilling' }, { fraction: 0.344, secondsLeft: 123.2 });
  expect(describeFreshness(ko, reading, false, now).words).toBe('ARGOS에서 읽는 중 · 34% · 2분 4초 남음');
});
