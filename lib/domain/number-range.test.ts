import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonRange, parseNumberRange, writeNumberRange } from './number-range.ts';

test.each([
  ['70..85', { min: 70, max: 85 }],
  ['..85', { min: null, max: 85 }],
  ['-2..', { min: -2, max: null }],
  ['-2.5..0', { min: -2.5, max: 0 }],
  ['1', { min: 1, max: 1 }],
  ['78..<88', { min: 78, max: 88, under: true }],
  ['..<88', { min: null, max: 88, under: true }],
])('%s is a range', (text, range) => expect(parseNumberRange(text)).toEqual(range));

test.each([
  '',
  '..',
  '78..<',
  '..<',
  '88..<88',
  '<88',
  '78..< 88',
  '85..70',
  'a..b',
  '1...2',
  '1e3..',
  ' 1..2',
  '1..2..3',
  '0x1',
  '1234567',
  '--1..',
])('"%s" is none', (text) => expect(parseNumberRange(text)).toBeNull());

test('what is written is read again', () => {
  const number = fc.integer({ min: -99_999, max: 99_999 }).map((n) => n / 100);
  fc.assert(
    fc.property(fc.option(number), fc.option(number), (a, b) => {
      fc.pre(a !== null || b !== null);
      const range = a !== null && b !== null ? { min: Math.min(a, b), max: Math.max(a, b) } : { min: a, max: b };
      expect(parseNumberRange(writeNumberRange(range))).toEqual(range);
      fc.pre(range.max !== null && range.min !== range.max);
      expect(parseNumberRange(writeNumberRange({ ...range, under: true }))).toEqual({ ...range, under: true });
    }),
  );
});

test.each([
  ['70..80', '75..90', '75..80'],
  ['84..<86', '85..90', '85..<86'],
  ['84..<86', '85..86', '85..<86'],
  ['84..<86', '..85', '84..85'],
  ['84..<86', '86..90', null],
  ['70..80', '81..', null],
  ['70..', '75..', '75..'],
])('what %s and %s have in common is %s', (one, two, both) => {
  const [a, b] = [parseNumberRange(one), parseNumberRange(two)];
  const common = a && b && commonRange(a, b);
  expect(common && writeNumberRange(common)).toBe(both);
});
