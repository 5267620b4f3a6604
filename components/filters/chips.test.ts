import { expect, test } from 'vitest';
import { DEFAULT_FILTER } from '#lib/search-params/filter.ts';
import { chipsOf } from './chips.ts';

test('range, zone and project are no chips', () => {
  expect(chipsOf({ ...DEFAULT_FILTER, range: '7d', tz: 'Asia/Seoul', project: ['p'] })).toEqual([]);
});

test('each value is a chip that takes off itself alone', () => {
  const filter = { ...DEFAULT_FILTER, status: ['rejected', 'approved'], q: 'kyc', erased: 'only' as const };
  const chips = chipsOf(filter);
  expect(chips.map((chip) => [chip.field, chip.value])).toEqual([
    ['Verdict', 'rejected'],
    ['Verdict', 'approved'],
    ['Erasure', 'only erased'],
    ['Text', 'kyc'],
  ]);
  expect(chips[0]?.without).toEqual({ status: ['approved'] });
  expect(chips[2]?.without).toEqual({ erased: null });
});
