import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNumberRange, writeNumberRange } from './number-range.ts';

test.each([
  ['70..85', { min: 70, max: 85 }],
  ['..85', { min: null, max: 85 }],
  ['-2..', { min: -2, max: null }],
  ['-2.5..0', { min: -2.5, max: 0 }],
  ['1', { min: 1, max: 1 }],
])('%s is a range', (text, range) => expect(parseNumberRange(text)).toEqual(range));

test.each(['', '..', '85..70', 'a..b', '1...2', '1e3..', ' 1..2', '1..2..3', '0x1', '1234567', '--1..'])(
  '"%s" is none',
  (text) => expect(parseNumberRange(text)).toBeNull(),
);

test('what is written is read again', () => {
  const number = fc.integer({ min: -99_999, max: 99_999 }).map((n) => n / 100);
  fc.assert(
    fc.property(fc.option(number), fc.option(number), (a, b) => {
      fc.pre(a !== null || b !== null);
      const range = a !== null && b !== null ? { min: Math.min(a, b), max: Math.max(a, b) } : { min: a, max: b };
      expect(parseNumberRange(writeNumberRange(range))).toEqual(range);
    }),
  );
});
