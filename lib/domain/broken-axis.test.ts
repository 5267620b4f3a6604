import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOutBroken } from './broken-axis.ts';

const MINUTE = 60_000;
const BREAK = 30 * MINUTE;

test.each([
  ['nothing', [], [], []],
  ['one', [5], [0.5], []],
  ['two, to scale with a third', [0, 5, 20], [1 / 6, 1 / 6 + (0.25 * 2) / 3, 5 / 6], []],
  ['a break of an hour', [0, 60], [1 / 6, 5 / 6], [{ at: 0.5, ms: 60 * MINUTE }]],
  ['at one instant', [7, 7], [0.5, 0.5], []],
])('%s', (_, minutes, at, breaks) => {
  const axis = layOutBroken(
    minutes.map((minute) => minute * MINUTE),
    BREAK,
  );
  expect(axis.at).toHaveLength(at.length);
  at.forEach((place, index) => expect(axis.at[index]).toBeCloseTo(place, 12));
  expect(axis.breaks).toEqual(breaks);
});

test('instants stay in order and on the axis, and every long gap is told, exactly', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 40 }), (minutes) => {
      const instants = minutes.map((minute) => minute * MINUTE).sort((a, b) => a - b);
      const { at, breaks } = layOutBroken(instants, BREAK);
      expect(at).toHaveLength(instants.length);
      at.forEach((place, index) => {
        expect(place).toBeGreaterThan(0);
        expect(place).toBeLessThan(1);
        expect(place).toBeGreaterThanOrEqual(at[index - 1] ?? 0);
      });
      const gaps = instants.flatMap((instant, index) => {
        const gap = instant - (instants[index - 1] ?? instant);
        return gap > BREAK ? [{ gap, from: at[index - 1] ?? 0, to: at[index] ?? 0 }] : [];
      });
      expect(breaks.map(({ ms }) => ms)).toEqual(gaps.map(({ gap }) => gap));
      gaps.forEach(({ from, to }, index) => {
        expect(breaks[index]?.at).toBeGreaterThan(from);
        expect(breaks[index]?.at).toBeLessThan(to);
      });
    }),
  );
});
