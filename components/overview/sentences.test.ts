import { describe, expect, test } from 'vitest';
import { DOCUMENTED_READING } from '#lib/domain/gate-reading.ts';
import { en } from '#lib/messages/en/en.ts';
import { ko } from '#lib/messages/ko/ko.ts';
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

const RULE = DOCUMENTED_READING.rules.similarity;

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
    expect(describeRates(en.overview, overviewOf(counts(90, 10), counts(0, 2), counts(60, 40)), titles)).toBe(
      '25.7% overall; highest 40.0% (3 Nov), lowest 10.0% (1 Nov).',
    );
  });
  test('names no extremes where all are the same', () => {
    expect(describeRates(en.overview, overviewOf(counts(0, 100), counts(0, 50)), titles)).toBe(
      '100% overall, the same each day.',
    );
  });
  test('claims nothing where there is too little', () => {
    expect(describeRates(en.overview, overviewOf(counts(5, 5), counts(5, 5)), titles)).toBe(
      '50.0% overall; too few decided a day to tell one from another.',
    );
    expect(describeRates(en.overview, overviewOf(counts(0, 0, 9)), titles)).toBe(
      'Nothing was approved or rejected, so there is no rate.',
    );
  });
  test('changes in points, with the interval, and says what chance would do', () => {
    expect(describeRateChange(en, counts(8000, 2000), counts(9000, 1000))).toBe('+10.0 pp (+9.0 to +11.0)');
    expect(describeRateChange(en, counts(80, 20), counts(81, 19))).toMatch(
      /^\+1\.0 pp \(−[\d.]+ to \+[\d.]+\), within chance$/,
    );
    expect(describeRateChange(en, counts(80, 20), counts(0, 0))).toBe('nothing decided before');
  });
  test('stands beside its interval and n, and says when that is too little', () => {
    expect(describeRateBasis(en.overview, counts(60, 0), 30)).toBe('0.0–6.0% · n 60');
    expect(describeRateBasis(en.overview, counts(3, 1), 30)).toMatch(/ · n 4: under 30, too few$/);
    expect(describeRateBasis(en.overview, counts(0, 0, 4), 30)).toBe('nothing decided');
  });
});

test.each([
  [112, 100, '+12% from 100'],
  [100, 100, 'as before'],
  [5, 0, 'none before'],
  [0, 0, 'none in the period before'],
  [0, 4, '−100% from 4'],
])('%s against %s is "%s"', (now, before, text) => expect(describeChange(en.overview, now, before)).toBe(text));

test('verdicts', () => {
  expect(describeVerdicts(en.overview, overviewOf(counts(9, 1), counts(20, 0)), titles)).toBe(
    '30 submissions; most: 2 Nov (20).',
  );
  expect(describeVerdicts(en.overview, overviewOf(counts(1, 0)), titles)).toBe('1 submission.');
  expect(describeVerdicts(en.overview, overviewOf(counts(0, 0)), titles)).toBe('No submission.');
});

test('fail codes in words, unknown ones as they are', () => {
  expect(describeFailCodes(en, [{ code: 'FACE_OCCLUDED_FAIL', count: 1200, soleBlocker: 1 }])).toBe(
    'Most often “Face obstructed”: on 1,200 submissions, as the only code of 1 rejection.',
  );
  expect(describeFailCodes(en, [{ code: 'new_code', count: 1, soleBlocker: 0 }])).toContain(
    '“new_code”: on 1 submission,',
  );
  expect(describeFailCodes(en, [])).toBe('No submission bears a fail code.');
});

test('submit types', () => {
  const types = [{ submitType: 'api', ...counts(3, 0) }];
  expect(describeSubmitTypes(en.overview, types, 4)).toBe('75.0% of 4 came by “api”.');
  expect(describeSubmitTypes(en.overview, [{ submitType: null, ...counts(4, 0) }], 4)).toBe(
    '100% of 4 came without a type.',
  );
  expect(describeSubmitTypes(en.overview, [], 0)).toBe('No submission.');
});

test('thresholds; 0 is off, in words', () => {
  const of = (...thresholds: [number, number][]) => ({
    thresholds: thresholds.map(([threshold, submissions]) => ({ threshold, submissions })),
  });
  expect(describeThresholds(en.overview, of([84.9000015258789, 1200], [90, 1], [0, 7]), RULE)).toBe(
    'Threshold 84.9 applied to 1,200 submissions, 90 applied to 1, off (0) for 7.',
  );
  expect(describeThresholds(en.overview, of([0, 7]), RULE)).toBe('The gate was off (threshold 0) for all 7.');
  expect(describeThresholds(en.overview, of(), RULE)).toBe('No policy named a threshold.');
});

test('gates without any score are one sentence', () => {
  const of = (gate: 'faceCover' | 'headCover' | 'liveness', recorded: number) => ({ gate, recorded });
  expect(describeUnrecorded(en, [of('faceCover', 0), of('headCover', 0), of('liveness', 5)])).toBe(
    'No score was recorded for face protection and helmet.',
  );
  expect(describeUnrecorded(en, [of('headCover', 0)])).toBe('No score was recorded for helmet.');
  expect(describeUnrecorded(en, [of('liveness', 5)])).toBeNull();
});

describe('in Korean', () => {
  test('rates and changes', () => {
    expect(describeRates(ko.overview, overviewOf(counts(90, 10), counts(0, 2), counts(60, 40)), titles)).toBe(
      '전체 25.7%, 최고 40.0% (3 Nov), 최저 10.0% (1 Nov).',
    );
    expect(describeRateChange(ko, counts(8000, 2000), counts(9000, 1000))).toBe('+10.0%p (+9.0 ~ +11.0)');
    expect(describeChange(ko.overview, 112, 100)).toBe('이전 100 대비 +12%');
    expect(describeRateBasis(ko.overview, counts(3, 1), 30)).toMatch(/ · 판정 4건: 30건 미만으로 너무 적음$/);
  });
  test('counts', () => {
    expect(describeVerdicts(ko.overview, overviewOf(counts(9, 1), counts(20, 0)), titles)).toBe(
      '제출 30건, 최다: 2 Nov (20건).',
    );
    expect(describeFailCodes(ko, [{ code: 'FACE_OCCLUDED_FAIL', count: 1200, soleBlocker: 1 }])).toBe(
      '가장 많은 코드는 ‘얼굴 가려짐’: 제출 1,200건, 그중 단독 사유 거절 1건.',
    );
    const thresholds = [
      { threshold: 90, submissions: 1200 },
      { threshold: 0, submissions: 7 },
    ];
    expect(describeThresholds(ko.overview, { thresholds }, RULE)).toBe('임계값 90 적용 1,200건, 꺼짐(0) 7건.');
  });
});
