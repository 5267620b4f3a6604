import { describe, expect, test } from 'vitest';
import { slopeOf } from './climbing-scores.ts';
import type { SubjectAttempt } from './subject-attempt.ts';
import { DOCUMENTED_READING } from './gate-reading.ts';
import { approvalAfter, findPatterns as findUnder, scoreOf } from './subject-patterns.ts';
import { GOT_IN_WEIGHT, HEAVY_PATTERNS, PATTERN_KINDS, PATTERN_WEIGHTS } from './subject-presets.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const NO_SCORES = { similarity: null, liveness: null, activeLiveness: null, faceCover: null, headCover: null };
const policyAt = (similarity: number) => ({ ...NO_SCORES, similarity, occlusion: false });

/** Tries in the short form `minute verdict`: `r` rejected, `a` approved, anything else a status of its own. */
function tries(...said: [minute: number, verdict: string, more?: Partial<SubjectAttempt>][]): SubjectAttempt[] {
  return said.map(([minute, verdict, more], index) => ({
    authId: `try-${String(index).padStart(3, '0')}`,
    createdAt: Date.UTC(2026, 2, 1) + minute * MINUTE,
    status: { r: 'rejected', a: 'approved' }[verdict] ?? verdict,
    submitType: 'form',
    failCodes: [],
    scores: NO_SCORES,
    policy: null,
    ...more,
  }));
}

const scored = (similarity: number, threshold = 85): Partial<SubjectAttempt> => ({
  scores: { ...NO_SCORES, similarity },
  policy: policyAt(threshold),
});
const findPatterns = (attempts: readonly SubjectAttempt[]) => findUnder(attempts, DOCUMENTED_READING);
const kindsOf = (attempts: readonly SubjectAttempt[]) => findPatterns(attempts).map(({ kind }) => kind);
const rejections = (count: number, everyMinutes: number, more?: (index: number) => Partial<SubjectAttempt>) =>
  tries(
    ...Array.from({ length: count }, (_, index): [number, string, Partial<SubjectAttempt>?] => [
      index * everyMinutes,
      'r',
      more?.(index),
    ]),
  );

describe('failures close together', () => {
  test.each([
    ['five in three minutes, to the millisecond', rejections(5, 0.75), true],
    ['five in a little more', rejections(5, 0.7501), false],
    ['four', rejections(4, 0.1), false],
    [
      'five, one of them of another status',
      tries([0, 'r'], [0.1, 'r'], [0.2, 'review'], [0.3, 'r'], [0.4, 'r']),
      false,
    ],
    [
      'five with an approval in between',
      tries([0, 'r'], [0.1, 'r'], [0.2, 'a'], [0.3, 'r'], [0.4, 'r'], [0.5, 'r']),
      true,
    ],
  ])('%s: %#', (_, attempts, found) => {
    expect(kindsOf(attempts).includes('burst')).toBe(found);
  });

  test('bursts that share attempts are one, others are their own', () => {
    const found = findPatterns([...rejections(7, 0.6)]).filter(({ kind }) => kind === 'burst');
    expect(found).toMatchObject([{ failures: 7, authIds: expect.objectContaining({ length: 7 }) as unknown }]);
    const twice = tries(...[0, 0, 0, 0, 0, 3.5, 3.5, 3.5, 3.5, 3.5].map((at): [number, string] => [at, 'r']));
    expect(findPatterns(twice).filter(({ kind }) => kind === 'burst')).toMatchObject([
      { failures: 5, lastAt: twice[4]?.createdAt },
      { failures: 5, firstAt: twice[5]?.createdAt },
    ]);
  });
});

describe('failures in a row and in all', () => {
  test.each([
    [4, []],
    [5, ['fiveInARow']],
    [9, ['fiveInARow']],
    [10, ['tenInARow']],
    [50, ['fiftyInAll', 'tenInARow']],
    [100, ['hundredInAll', 'tenInARow']],
  ])('%i', (count, kinds) => {
    expect(kindsOf(rejections(count, 24 * 60))).toEqual(kinds);
  });

  test('an approval begins anew, and a status never heard of does nothing', () => {
    const days = (...verdicts: string[]) =>
      tries(...verdicts.map((verdict, index): [number, string] => [index * 24 * 60, verdict]));
    expect(kindsOf(days('r', 'r', 'r', 'a', 'r', 'r'))).toEqual([]);
    expect(kindsOf(days('r', 'r', 'review', 'r', 'r', 'r'))).toEqual(['fiveInARow']);
    expect(kindsOf(days('r', 'r', 'review', 'r', 'r'))).toEqual([]);
  });
});

describe('scores that climb', () => {
  const climbing = [60, 66, 71, 78, 84];
  test('are found with their gate, how far they came and what each try won', () => {
    const found = findPatterns(rejections(5, 10, (index) => scored(climbing[index] ?? 0)));
    expect(found[0]).toMatchObject({ kind: 'probing', gate: 'similarity', failures: 5, marginFrom: -25, marginTo: -1 });
    expect(found[0]?.slope).toBeCloseTo(6, 10);
  });

  test.each([
    ['not where they come less than half the way', [60, 62, 64, 66, 68], 85, 10, false],
    ['not where more than one in five steps falls', [60, 70, 65, 75, 70, 84], 85, 10, false],
    ['also where one of five steps falls', [60, 66, 65, 71, 78, 84], 85, 10, true],
    ['not with four', [60, 66, 71, 84], 85, 10, false],
    ['not where hours lie between', climbing, 85, 61, false],
    ['not where the gate is off', climbing, 0, 10, false],
    ['not where the threshold alone moves', [80, 80, 80, 80, 80], null, 10, false],
  ])('%s', (_, scores, threshold, minutes, found) => {
    const attempts = rejections(scores.length, minutes, (index) => scored(scores[index] ?? 0, threshold ?? 85 + index));
    expect(kindsOf(attempts).includes('probing')).toBe(found);
  });

  test('a try without a score is passed over, and one of another status too', () => {
    const attempts = rejections(7, 10, (index) =>
      index === 2
        ? {}
        : index === 4
          ? { ...scored(1), status: 'review' }
          : scored([60, 66, 0, 71, 0, 78, 84][index] ?? 0),
    );
    expect(findPatterns(attempts).find(({ kind }) => kind === 'probing')?.authIds).toHaveLength(5);
  });

  /** NIST/SEMATECH e-Handbook, 4.1.4.1, linear least squares; the numbers are worked out by hand: x̄ = 1.5, Sxy = 7, Sxx = 5. */
  test('the slope is that of least squares', () => {
    expect(slopeOf([6, 5, 7, 10])).toBeCloseTo(1.4, 12);
    expect(slopeOf([3, 3, 3])).toBe(0);
  });
});

describe('from the hosted page to the API', () => {
  const api = { submitType: 'api' };
  test.each([
    ['rejected twice, then approved', tries([0, 'r'], [2, 'r'], [6, 'a', api]), 3],
    ['and then rejected', tries([0, 'r'], [2, 'r', api]), 2],
    ['an hour later', tries([0, 'r'], [60, 'a', api]), 2],
    ['later than that', tries([0, 'r'], [60.1, 'a', api]), 0],
    ['approved on the page first', tries([0, 'r'], [1, 'a'], [2, 'a', api]), 0],
    ['always by the API', tries([0, 'r', api], [1, 'a', api]), 0],
    ['from the API to the page', tries([0, 'r', api], [1, 'a']), 0],
  ])('%s', (_, attempts, shown) => {
    const found = findPatterns(attempts).filter(({ kind }) => kind === 'hostedToApi');
    expect(found.map(({ authIds }) => authIds.length)).toEqual(shown === 0 ? [] : [shown]);
  });

  test('says whether it succeeded', () => {
    const found = findPatterns(tries([0, 'r'], [6, 'a', api])).find(({ kind }) => kind === 'hostedToApi');
    expect(found).toMatchObject({ from: 'form', to: 'api', approved: true, failures: 1 });
  });
});

describe('approved soon after, and for other codes each time', () => {
  test.each([
    ['ten minutes later', tries([0, 'r'], [10, 'a']), ['approvedSoonAfter']],
    ['later', tries([0, 'r'], [10.1, 'a']), []],
    ['approved first', tries([0, 'a'], [1, 'a'], [2, 'r']), []],
  ])('%s', (_, attempts, kinds) => {
    expect(kindsOf(attempts)).toEqual(kinds);
  });

  const codes = (...failCodes: string[]) => ({ failCodes });
  test.each([
    ['three different ones', [codes('a'), codes('b'), codes('c')], true],
    ['there and back', [codes('a'), codes('b'), codes('a')], false],
    ['one in two spellings', [codes('a'), codes('b'), codes('A')], false],
    ['sets of codes', [codes('a'), codes('a', 'b'), codes('b')], true],
    ['the order of codes is nothing', [codes('a', 'b'), codes('b', 'a'), codes('c')], false],
    ['one without', [codes('a'), codes(), codes('b'), codes('c')], false],
  ])('%s', (_, each, found) => {
    const attempts = rejections(each.length, 5, (index) => each[index] ?? {});
    expect(kindsOf(attempts).includes('codeRotation')).toBe(found);
  });
});

describe('whether an approval ended or followed what was found', () => {
  const minuteOf = (kind: string, attempts: readonly SubjectAttempt[]) => {
    const found = findPatterns(attempts).find((each) => each.kind === kind);
    if (!found) throw new Error(`no ${kind}`);
    return found.approvedAt === null ? null : (found.approvedAt - Date.UTC(2026, 2, 1)) / MINUTE;
  };
  const failed = (count: number, every = 0.5) =>
    Array.from({ length: count }, (_, index): [number, string] => [index * every, 'r']);
  test.each([
    ['never', tries(...failed(5)), null],
    ['afterwards, however much later', tries(...failed(5), [9_000, 'review'], [90_000, 'a'], [90_001, 'a']), 90_000],
    ['before, and not since', tries([-5, 'a'], ...failed(5)), null],
    ['among the failures, and not since', tries(...failed(3), [1.2, 'a'], [1.5, 'r'], [2, 'r']), null],
    ['in the same millisecond, after it by id', tries(...failed(5), [2, 'a']), 2],
  ])('of a burst: %s', (_, attempts, expected) => {
    expect(minuteOf('burst', attempts)).toBe(expected);
  });

  test('of rejections in all it is told once the limit was reached, though rejections go on', () => {
    const day = 24 * 60;
    const many = (count: number, from: number) =>
      Array.from({ length: count }, (_, index): [number, string] => [(from + index) * day, 'r']);
    expect(minuteOf('fiftyInAll', tries(...many(49, 0), [49 * day, 'a'], ...many(20, 50)))).toBeNull();
    expect(minuteOf('fiftyInAll', tries(...many(50, 0), [50 * day, 'a'], ...many(20, 51)))).toBe(50 * day);
  });

  test('it is the last attempt itself where that was approved', () => {
    const attempts = tries([0, 'r'], [2, 'r'], [6, 'a', { submitType: 'api' }]);
    expect([minuteOf('hostedToApi', attempts), minuteOf('approvedSoonAfter', attempts)]).toEqual([6, 6]);
  });

  test('the heavy ones say it, and only where there is none the others', () => {
    expect(approvalAfter([])).toBeNull();
    const soon = { kind: 'approvedSoonAfter', approvedAt: 3 } as const;
    expect(approvalAfter([{ kind: 'burst', approvedAt: null }, soon])).toBeNull();
    expect(approvalAfter([{ kind: 'burst', approvedAt: 9 }, { kind: 'probing', approvedAt: 7 }, soon])).toBe(7);
    expect(approvalAfter([{ kind: 'fiveInARow', approvedAt: 5 }, soon])).toBe(3);
  });

  test('whoever got in after a heavy pattern stands above whatever else somebody shows', () => {
    const without = PATTERN_KINDS.filter((kind) => kind !== 'fiftyInAll').map((kind) => ({
      kind,
      approvedAt: HEAVY_PATTERNS.includes(kind) ? null : 1,
    }));
    for (const kind of HEAVY_PATTERNS) expect(scoreOf([{ kind, approvedAt: 1 }])).toBeGreaterThan(scoreOf(without));
    expect(scoreOf([{ kind: 'fiveInARow', approvedAt: 1 }])).toBe(PATTERN_WEIGHTS.fiveInARow);
    const heavy = { kind: 'burst', approvedAt: 1 } as const;
    expect(scoreOf([heavy, heavy])).toBe(PATTERN_WEIGHTS.burst + GOT_IN_WEIGHT);
  });
});

test('a kind counts once, and every kind has a weight', () => {
  const never = (kind: (typeof PATTERN_KINDS)[number]) => ({ kind, approvedAt: null });
  expect(scoreOf([never('burst'), never('burst'), never('probing')])).toBe(
    PATTERN_WEIGHTS.burst + PATTERN_WEIGHTS.probing,
  );
  expect(scoreOf([])).toBe(0);
  const weights = PATTERN_KINDS.map((kind) => PATTERN_WEIGHTS[kind]);
  expect(Math.min(...weights)).toBeGreaterThan(0);
  // They are told of in this order.
  expect(weights).toEqual(weights.toSorted((a, b) => b - a));
});
