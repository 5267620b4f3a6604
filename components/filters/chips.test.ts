import { expect, test } from 'vitest';
import { DEFAULT_FILTER, type Filter } from '#lib/search-params/filter.ts';
import { chipsOf, withoutLimit } from './chips.ts';

test('range, zone and project are no chips', () => {
  expect(chipsOf({ ...DEFAULT_FILTER, range: '7d', tz: 'Asia/Seoul', project: ['p'] })).toEqual([]);
});

test('each value is a chip that takes off itself alone', () => {
  const filter = { ...DEFAULT_FILTER, status: ['rejected', 'approved'], q: 'kyc', erased: 'only' as const };
  const chips = chipsOf(filter);
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
    attempt: '1',
    weekday: ['1', '5'],
    hour: ['9', '10', '23'],
    everPassed: 'false',
    quarantined: 'true',
  };
  expect(chipsOf(filter).map((chip) => `${chip.field}: ${chip.value}`)).toEqual([
    'Without fail code: Required face protection not found',
    'Policy: none recorded',
    'Policy: abc',
    'Same person: failed',
    'Passive liveness, score: at most 20',
    'Same person, margin: −2 to 0',
    'Attempt: first try',
    'Weekday: Monday, Friday',
    'Hour: 09:00–11:00, 23:00–24:00',
    'Subject: never approved',
    'Quarantine: also listed unreadable',
  ]);
  const left = chipsOf(filter).reduce<Filter>((rest, chip) => ({ ...rest, ...chip.without }), filter);
  expect(chipsOf({ ...left, policy: [] })).toEqual([]);
  expect(withoutLimit(filter, 'policy')).toEqual({ policy: [] });
  expect(withoutLimit(filter, 'attempt')).toEqual({ attempt: null });
});
