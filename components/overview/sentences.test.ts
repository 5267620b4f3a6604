import { describe, expect, test } from 'vitest';
import {
  describeChange,
  describeFailCodes,
  describeRateBasis,
  describeRateChange,
  describeRates,
  describeSubmitTypes,
  describeThresholds,
  describeUnrecorded,
  describeVerdicts,
} from './sentences.ts';

const counts = (approved: number, rejected: number, other = 0) => ({
  submissions: approved + rejected + other,
  approved,
  rejected,
  other,
  erased: 0,
});
const overviewOf = (...buckets: ReturnType<typeof counts>[]) => ({
  totals: buckets.reduce((a, b) => counts(a.approved + b.approved, a.rejected + b.rejected, a.other + b.other)),
  series: {
    bucket: 'day' as const,
    points: buckets.map((bucket) => ({ start: '', end: '', firstDay: '', lastDay: '', ...bucket })),
  },
});
const titles = ['1 Nov', '2 Nov', '3 Nov'];

describe('the rate', () => {
  test('names the extremes among buckets with enough submissions only', () => {
    expect(describeRates(overviewOf(counts(90, 10), counts(0, 2), counts(60, 40)), titles)).toBe(
      '25.7% overall; highest 40.0% (3 Nov), lowest 10.0% (1 Nov).',
    );
  });
  test('names no extremes where all are the same', () => {
    expect(describeRates(overviewOf(counts(0, 100), counts(0, 50)), titles)).toBe('100% overall, the same each day.');
  });
  test('claims nothing where there is too little', () => {
    expect(describeRates(overviewOf(counts(5, 5), counts(5, 5)), titles)).toBe(
      '50.0% overall; too few decided a day to tell one from another.',
    );
    expect(describeRates(overviewOf(counts(0, 0, 9)), titles)).toBe(
      'Nothing was approved or rejected, so there is no rate.',
    );
  });
  test('changes in points, with the interval, and says what chance would do', () => {
    expect(describeRateChange(counts(8000, 2000), counts(9000, 1000))).toBe('+10.0 pp (+9.0 to +11.0)');
    expect(describeRateChange(counts(80, 20), counts(81, 19))).toMatch(
      /^\+1\.0 pp \(−[\d.]+ to \+[\d.]+\), within chance$/,
    );
    expect(describeRateChange(counts(80, 20), counts(0, 0))).toBe('nothing decided before');
  });
  test('stands beside its interval and n, and says when that is too little', () => {
    expect(describeRateBasis(counts(60, 0), 30)).toBe('0.0–6.0% · n 60');
    expect(describeRateBasis(counts(3, 1), 30)).toMatch(/ · n 4: under 30, too few$/);
    expect(describeRateBasis(counts(0, 0, 4), 30)).toBe('nothing decided');
  });
});

test.each([
  [112, 100, '+12% from 100'],
  [100, 100, 'as before'],
  [5, 0, 'none before'],
  [0, 0, 'none before either'],
  [0, 4, '−100% from 4'],
])('%s against %s is "%s"', (now, before, text) => expect(describeChange(now, before)).toBe(text));

test('verdicts', () => {
  expect(describeVerdicts(overviewOf(counts(9, 1), counts(20, 0)), titles)).toBe('30 submissions; most: 2 Nov (20).');
  expect(describeVerdicts(overviewOf(counts(1, 0)), titles)).toBe('1 submission.');
  expect(describeVerdicts(overviewOf(counts(0, 0)), titles)).toBe('No submission.');
});

test('fail codes in words, unknown ones as they are', () => {
  expect(describeFailCodes([{ code: 'FACE_OCCLUDED_FAIL', count: 1200, soleBlocker: 1 }])).toBe(
    'Most often “Face obstructed”: on 1,200 submissions, as the only code of 1 rejection.',
  );
  expect(describeFailCodes([{ code: 'new_code', count: 1, soleBlocker: 0 }])).toContain('“new_code”: on 1 submission,');
  expect(describeFailCodes([])).toBe('No submission bears a fail code.');
});

test('submit types', () => {
  const types = [{ submitType: 'api', ...counts(3, 0) }];
  expect(describeSubmitTypes(types, 4)).toBe('75.0% of 4 came by “api”.');
  expect(describeSubmitTypes([{ submitType: null, ...counts(4, 0) }], 4)).toBe('100% of 4 came without a type.');
  expect(describeSubmitTypes([], 0)).toBe('No submission.');
});

test('thresholds; 0 is off, in words', () => {
  const of = (...thresholds: [number, number][]) => ({
    thresholds: thresholds.map(([threshold, submissions]) => ({ threshold, submissions })),
  });
  expect(describeThresholds(of([84.9000015258789, 1200], [90, 1], [0, 7]))).toBe(
    'Threshold 84.9 applied to 1,200 submissions, 90 applied to 1, off (0) for 7.',
  );
  expect(describeThresholds(of([0, 7]))).toBe('The gate was off (threshold 0) for all 7.');
  expect(describeThresholds(of())).toBe('No policy named a threshold.');
});

test('gates without any score are one sentence', () => {
  const of = (gate: 'faceCover' | 'headCover' | 'liveness', recorded: number) => ({ gate, recorded });
  expect(describeUnrecorded([of('faceCover', 0), of('headCover', 0), of('liveness', 5)])).toBe(
    'No score was recorded for face protection and helmet.',
  );
  expect(describeUnrecorded([of('headCover', 0)])).toBe('No score was recorded for helmet.');
  expect(describeUnrecorded([of('liveness', 5)])).toBeNull();
});
