import { expect, test } from 'vitest';
import { en } from '#lib/messages/en/en.ts';
import { ko } from '#lib/messages/ko/ko.ts';
import type { Messages } from '#lib/messages/messages.ts';
import { DEFAULT_FILTER, type Filter } from '#lib/search-params/filter.ts';
import { chipsOf, withoutLimit } from './chips.ts';

const textsIn = (messages: Messages, filter: Filter): string[] =>
  chipsOf(messages, filter).map((chip) => `${chip.field}: ${chip.value}`);

test('range, zone and project are no chips', () => {
  expect(chipsOf(en, { ...DEFAULT_FILTER, range: '7d', tz: 'Asia/Seoul', project: ['p'] })).toEqual([]);
});

test('each value is a chip that takes off itself alone', () => {
  const filter = { ...DEFAULT_FILTER, status: ['rejected', 'approved'], q: 'kyc', erased: 'only' as const };
  const chips = chipsOf(en, filter);
  expect(chips.map((chip) => [chip.field, chip.value])).toEqual([
    ['Verdict', 'Rejected'],
    ['Verdict', 'Approved'],
    ['Erasure', 'only erased'],
    ['Text', 'kyc'],
  ]);
  expect(chips[0]?.without).toEqual({ status: ['approved'] });
  expect(chips[2]?.without).toEqual({ erased: null });
});

test('every limit has its words', () => {
  const filter: Filter = {
    ...DEFAULT_FILTER,
    notFailCode: ['Face_cover_fail'],
    policy: ['none', 'abc'],
    similarityOutcome: ['failed'],
    similarityMargin: '-2..0',
    livenessScore: '..20',
    activeLivenessScore: '70..<86',
    attempt: '1',
    weekday: ['1', '5'],
    hour: ['9', '10', '23'],
    everPassed: 'false',
    quarantined: 'true',
  };
  expect(textsIn(en, filter)).toEqual([
    'Without fail code: Required face protection not found',
    'Policy: none recorded',
    'Policy: abc',
    'Same person: failed',
    'Passive liveness, score: at most 20',
    'Active liveness, score: 70 to under 86',
    'Same person, margin: −2 to 0',
    'Attempt: first try',
    'Weekday: Monday, Friday',
    'Hour: 09:00–11:00, 23:00–24:00',
    'Subject: never approved',
    'Quarantine: also listed unreadable',
  ]);
  expect(textsIn(ko, filter)).toEqual([
    '실패 코드 제외: 필수 안면 보호구 미확인',
    '정책: 기록 없음',
    '정책: abc',
    '동일인 여부: 실패',
    '패시브 라이브니스 점수: 20 이하',
    '액티브 라이브니스 점수: 70 이상 86 미만',
    '동일인 여부 여유: −2 ~ 0',
    '시도: 첫 시도',
    '요일: 월요일, 금요일',
    '시간: 09:00–11:00, 23:00–24:00',
    '대상자: 승인된 적 없음',
    '격리: 읽을 수 없는 형태로도 조회됨',
  ]);
  const left = chipsOf(en, filter).reduce<Filter>((rest, chip) => ({ ...rest, ...chip.without }), filter);
  expect(chipsOf(en, { ...left, policy: [] })).toEqual([]);
  expect(withoutLimit(filter, 'policy')).toEqual({ policy: [] });
  expect(withoutLimit(filter, 'attempt')).toEqual({ attempt: null });
});
