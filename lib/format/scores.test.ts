import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatMargin, formatScore, formatThreshold } from './scores.ts';

describe('formatScore', () => {
  test.each([
    [97.78668212890625, 85, '97.8'],
    [84.97, 85, '84.97'],
    [84.99996, 85, '84.99996'],
    [84.9999, 85, '84.9999'],
    [85, 85, '85.0'],
    [85.0001, 85, '85.0001'],
    [84.9000015258789, 84.9000015258789, '84.9'],
    [85.04, 85.02, '85.04'],
    [0, 0, '0.0'],
    [0, null, '0.0'],
    [null, 85, '–'],
    [100, 99.99, '100.0'],
  ])('%s against %s is shown as %s', (score, threshold, text) => {
    expect(formatScore(score, threshold)).toBe(text);
  });

  test('two digits where they are asked for', () => {
    expect(formatScore(97.78668212890625, 85, 2)).toBe('97.79');
  });

  const points = fc.double({ min: 0, max: 100, noNaN: true });
  test('is on its side of the threshold, and never far from the score', () => {
    // Scores close to the threshold are where rounding lies.
    const near = fc.tuple(points, fc.double({ min: -0.2, max: 0.2, noNaN: true })).map(([at, by]) => [at, at + by]);
    fc.assert(
      fc.property(fc.oneof(near, fc.tuple(points, points)), ([threshold = 0, score = 0]) => {
        const text = formatScore(score, threshold);
        if (score === threshold) expect(Number(text)).toBe(Number(formatThreshold(threshold)));
        else expect(Math.sign(Number(text) - threshold)).toBe(Math.sign(score - threshold));
        expect(Math.abs(Number(text) - score)).toBeLessThanOrEqual(0.0500001);
      }),
      { numRuns: 2_000 },
    );
  });

  test('is on its side of the threshold as that is shown, too', () => {
    const float = fc.float({ min: 1, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 10_000 }), float, (hundredths, score) => {
        const threshold = Math.fround(hundredths / 100);
        const shown = Number(formatScore(score, threshold)) - Number(formatThreshold(threshold));
        expect(Math.sign(shown)).toBe(Math.sign(score - threshold));
      }),
      { numRuns: 2_000 },
    );
  });
});

test.each([
  [85, '85'],
  [84.9000015258789, '84.9'],
  [97.55, '97.55'],
  [0, '0'],
])('threshold %s is shown as %s', (threshold, text) => {
  expect(formatThreshold(threshold)).toBe(text);
});

test.each([
  [12.78, '+12.8'],
  [-0.03, '−0.03'],
  [0.0004, '+0.0004'],
  [0, '0'],
  [null, '–'],
])('margin %s is shown as %s', (margin, text) => {
  expect(formatMargin(margin)).toBe(text);
});
