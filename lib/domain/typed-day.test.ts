import { expect, test } from 'vitest';
import { parseTypedDay } from './typed-day.ts';

test.each([
  ['2026-03-01', '2026-03-01'],
  [' 2026/3/1 ', '2026-03-01'],
  ['2026.3.1', '2026-03-01'],
  ['20260301', '2026-03-01'],
  ['1 Mar 2026', '2026-03-01'],
  ['1. March 2025', '2025-03-01'],
  ['1 sept', '2026-09-01'],
  ['today', '2026-11-24'],
  ['Yesterday', '2026-11-23'],
  ['3/1/2026', null],
  ['2026-3/1', null],
  ['2026031', null],
  ['30 Feb 2026', null],
  ['1 Foo 2026', null],
  ['', null],
])('%j is %s', (text, day) => {
  expect(parseTypedDay(text, '2026-11-24')).toBe(day);
});
