import { describe, expect, test } from 'vitest';
import { exploration } from '#lib/contract/exploration-example.ts';
import { rate, rateDifference } from '#lib/domain/statistics.ts';
import { en } from '#lib/messages/en/en.ts';
import { ko } from '#lib/messages/ko/ko.ts';
import {
  describeClock,
  describeCombinations,
  describeComparison,
  describeGroups,
  describePairs,
  describeSubjects,
} from './sentences.ts';

const counts = (approved: number, rejected: number) => ({
  ...{ submissions: approved + rejected, approved, rejected, other: 0, erased: 0 },
});

describe('a chart in one sentence', () => {
  test('codes alone and together', () => {
    const combinations = [
      { codes: ['Face_Occluded_fail'], count: 90, rejected: 90 },
      { codes: ['Face_Occluded_fail', 'x'], count: 10, rejected: 10 },
    ];
    const none = { combinations: 0, count: 0, rejected: 0 };
    expect(describeCombinations(en, { combinations, moreCombinations: none })).toBe(
      '90 of 100 submissions with a code bear one alone; most often together: “Face obstructed” and “x” (10).',
    );
    expect(describeCombinations(en, { combinations: [], moreCombinations: none })).toBe(
      'No submission bears a fail code.',
    );
  });

  test('the clock', () => {
    expect(describeClock(en, exploration)).toBe(
      'Busiest Monday 08:00 (2 submissions); too few decided in any hour to tell rates apart.',
    );
    const weekdayHour = exploration.weekdayHour.map((cell, index) =>
      index === 25 ? { ...cell, submissions: 40, approved: 30, rejected: 10 } : cell,
    );
    expect(describeClock(en, { weekdayHour })).toBe(
      'Busiest Tuesday 01:00 (40 submissions); highest rejection rate Tuesday 01:00 (25.0%).',
    );
  });

  test('groups, and whether their intervals overlap', () => {
    const [api, form, few] = [
      { name: 'api', ...counts(900, 100) },
      { name: 'form', ...counts(500, 500) },
      { name: 'few', ...counts(1, 9) },
    ];
    expect(describeGroups(en, [api, form, few], 'type')).toBe('Highest: “form” (50.0%), lowest: “api” (10.0%).');
    expect(describeGroups(en, [api, { ...api, name: 'b' }], 'type')).toContain('their intervals overlap');
    expect(describeGroups(en, [api, few], 'type')).toBe(
      '10.0% rejected under “api”, the only type with enough decided.',
    );
    expect(describeGroups(en, [few], 'type')).toBe('Too few decided by any type to tell rates.');
  });

  test('pairs of scores', () => {
    expect(describePairs(en, exploration)).toBe(
      'Same person and active liveness: 1 of 2 submissions with both scores were rejected.',
    );
  });

  test('why rates per submission and per subject differ', () => {
    const rates = {
      ...{ submissions: rate(20, 100), firstTries: rate(8, 80), retries: rate(12, 20), neverApproved: rate(5, 80) },
    };
    expect(describeSubjects(en, { rates, subjects: { ...exploration.subjects, subjects: 80 } })).toBe(
      '20.0% of submissions were rejected, but 6.3% of subjects were never approved: 20.0% are retries, rejected at 60.0%, above first tries (10.0%).',
    );
    expect(describeSubjects(en, { rates, subjects: { ...exploration.subjects, subjects: 0 } })).toBe(
      'No submission names a subject.',
    );
  });

  test('two periods, and whether chance explains the difference', () => {
    const compared = (a: [number, number], b: [number, number]) => {
      const [one, two] = [rate(...a), rate(...b)];
      const rates = [{ of: 'rejected' as const, name: null, a: one, b: two, difference: rateDifference(one, two) }];
      return describeComparison(en, { rates });
    };
    expect(compared([200, 1000], [100, 1000])).toMatch(
      /^Rejection rate 20\.0% against 10\.0%: \+10\.0 pp \(.*\), more than chance explains\.$/u,
    );
    expect(compared([11, 100], [10, 100])).toMatch(/within chance\.$/u);
    expect(compared([0, 1], [5, 5])).toMatch(/−100\.0 pp .*, too few decided to tell\.$/u);
    expect(compared([0, 0], [10, 100])).toContain('nothing to compare');
  });

  test('in Korean, numbers stand where Korean has them', () => {
    const combinations = [
      { codes: ['Face_Occluded_fail'], count: 90, rejected: 90 },
      { codes: ['Face_Occluded_fail', 'x'], count: 10, rejected: 10 },
    ];
    const none = { combinations: 0, count: 0, rejected: 0 };
    expect(describeCombinations(ko, { combinations, moreCombinations: none })).toBe(
      '코드가 있는 제출 100건 중 90건은 코드가 하나뿐입니다. 가장 잦은 조합: “얼굴 가려짐” + “x” (10건).',
    );
    expect(describeClock(ko, exploration)).toBe(
      '가장 많은 시간 월요일 08:00 (제출 2건), 거절률을 비교할 만큼 판정된 시간은 없습니다.',
    );
    expect(describePairs(ko, exploration)).toBe(
      '동일인 여부 및 액티브 라이브니스: 두 점수가 모두 있는 제출 2건 중 1건이 거절되었습니다.',
    );
    const rates = {
      ...{ submissions: rate(20, 100), firstTries: rate(8, 80), retries: rate(12, 20), neverApproved: rate(5, 80) },
    };
    expect(describeSubjects(ko, { rates, subjects: { ...exploration.subjects, subjects: 80 } })).toBe(
      '제출 건의 거절률은 20.0%이지만, 승인된 적 없는 대상자는 6.3%입니다. 재시도는 전체의 20.0%이고, 거절률은 60.0%로 첫 시도(10.0%)보다 높습니다.',
    );
    expect(describeGroups(ko, [{ name: 'few', ...counts(1, 9) }], ko.explore.types.noun)).toBe(
      '판정 건수가 부족하여 제출 방식별 거절률을 알 수 없습니다.',
    );
  });
});
