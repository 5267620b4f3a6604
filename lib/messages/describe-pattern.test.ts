import { describe, expect, test } from 'vitest';
import type { SubjectPatternItem } from '#lib/contract/subjects.ts';
import { PATTERN_KINDS } from '#lib/domain/subject-presets.ts';
import { describePattern } from './describe-pattern.ts';
import { en } from './en/en.ts';
import { ko } from './ko/ko.ts';

const pattern: SubjectPatternItem = {
  kind: 'burst',
  weight: 5,
  attempts: 6,
  failures: 6,
  firstAt: '2026-03-01T23:12:40.000Z',
  lastAt: '2026-03-01T23:14:58.000Z',
  lastAuthId: 'fa_1',
  approvedAt: null,
  from: 'form',
  to: 'api',
  approved: true,
  gate: 'similarity',
  marginFrom: -20.04,
  marginTo: -0.06,
  slope: 4,
  codes: ['Face_Occluded_fail', 'never_seen'],
};

test.each([
  ['fiftyInAll', {}, '6 rejections in all'],
  ['fiveInARow', { failures: 5 }, '5 rejections in a row, over 2 min 18 s'],
  ['burst', {}, '6 rejections within 2 min 18 s'],
  ['hostedToApi', { failures: 1 }, '1 rejection on the hosted page, then approved by the API, all within 2 min 18 s'],
  [
    'hostedToApi',
    { approved: false },
    '6 rejections on the hosted page, then tried, and not approved, by the API, all within 2 min 18 s',
  ],
  ['codeRotation', {}, '6 rejections in succession, each with other codes: Face obstructed, never_seen'],
  ['approvedSoonAfter', {}, 'approved 2 min 18 s after a rejection, by api instead of form'],
  ['approvedSoonAfter', { to: 'form' }, 'approved 2 min 18 s after a rejection'],
  ['approvedSoonAfter', { from: null }, 'approved 2 min 18 s after a rejection, by api instead of no type'],
] as const)('%s %j', (kind, more, words) => {
  expect(describePattern(en, { ...pattern, kind, ...more })).toBe(words);
});

test('probing tells gate, way and slope', () => {
  expect(describePattern(en, { ...pattern, kind: 'probing' })).toMatch(
    /^“Same person” climbed in 6 tries, from 20\.0 to 0\.1 points under the threshold \(\+4\.0 a try\)$/u,
  );
});

describe.each([
  ['en', en],
  ['ko', ko],
])('in %s', (_, messages) => {
  test.each(PATTERN_KINDS)('%s is told with its numbers, and nothing is left open', (kind) => {
    const said = describePattern(messages, { ...pattern, kind });
    expect(said).not.toMatch(/undefined|null|NaN/u);
    expect(said).toMatch(/\d/u);
  });
});
