import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOSTILE_STRINGS } from '#lib/argos/testing/hostile-strings.ts';
import { neutralise } from './neutralise.ts';

/** What the user guide says: take the apostrophes of ours away. */
const undo = (text: string): string => text.replaceAll(/(?<=^|[;\t\r\n])'/gu, '');

const spiced = fc.string({
  unit: fc.constantFrom(...";|\t|\r|\n|'|=|+|-|@|＝| |a|1|e|.|,|/|x".split('|')),
  maxLength: 12,
});

test('takes nothing from a text that can not be given back', () => {
  for (const text of HOSTILE_STRINGS) expect(undo(neutralise(text))).toBe(text);
  fc.assert(
    fc.property(fc.oneof(spiced, fc.string({ unit: 'binary' })), (text) => {
      expect(undo(neutralise(text))).toBe(text);
    }),
    { numRuns: 2_000 },
  );
});

test('leaves no beginning of a formula, at the start or where another program splits cells', () => {
  fc.assert(
    fc.property(spiced, (text) => {
      for (const cell of neutralise(text).split(/[;\t\r\n]/u))
        expect(cell.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/u);
    }),
    { numRuns: 2_000 },
  );
  expect(neutralise("=cmd|' /C calc'!A0")).toBe("'=cmd|' /C calc'!A0");
  expect(neutralise('\t=1+1')).toBe("'\t'=1+1");
});

test.each([
  '00123',
  '1e5',
  '12345678901234567890',
  '0.10',
  '1,5',
  '12-1',
  '3/4',
  '1:30',
  '€5',
  '5%',
  'TRUE',
  'Mar 1',
  '1-Dec',
  'SEPT2',
])('keeps %s as text', (text) => {
  expect(neutralise(text)).toBe(`'${text}`);
});

test.each([
  'fa_7d1c2e90',
  'approved',
  '0d2c1a4e-3f0b-4b58-9d4e-0a8b6ad0b0de',
  'kyc-1',
  'Face_Occluded_fail',
  '',
  ' ',
  'decision',
  'true story',
])('leaves %j as it is', (text) => {
  expect(neutralise(text)).toBe(text);
});
