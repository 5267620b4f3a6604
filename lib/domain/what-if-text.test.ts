import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SCORED_GATES } from './submission.ts';
import { parseThresholds, parseWhatIf, TURNS, writeThresholds, writeWhatIf } from './what-if-text.ts';

const points = fc.integer({ min: 0, max: 100 });
const thresholds = fc
  .subarray([...SCORED_GATES], { minLength: 1 })
  .chain((gates) => fc.tuple(...gates.map((gate) => points.map((at) => [gate, at] as const))))
  .map((entries) => Object.fromEntries(entries));

it('reads what it writes', () => {
  fc.assert(
    fc.property(thresholds, fc.constantFrom(...TURNS), (moved, turn) => {
      expect(parseThresholds(writeThresholds(moved))).toEqual(moved);
      expect(parseWhatIf(writeWhatIf({ turn, thresholds: moved }))).toEqual({ turn, thresholds: moved });
    }),
  );
});

it.each([
  '',
  'similarity',
  'similarity-101',
  'similarity-8.5',
  'similarity--1',
  'occlusion-50',
  'similarity-1.similarity-2',
  'similarity-1.',
])('does not read “%s”', (text) => {
  expect(parseThresholds(text)).toBeNull();
  expect(parseWhatIf(`toApproved.${text}`)).toBeNull();
});

it('does not read a turn that there is not', () => {
  expect(parseWhatIf('approved.similarity-80')).toBeNull();
});
