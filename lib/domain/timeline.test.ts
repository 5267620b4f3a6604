import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut } from './timeline.ts';

test('attempts lie to scale', () => {
  expect(layOut([0, 25, 100], 0.01)).toEqual([
    { at: 0, lane: 0 },
    { at: 0.25, lane: 0 },
    { at: 1, lane: 0 },
  ]);
});

test('a burst is a tower', () => {
  expect(layOut([0, 1, 2, 1000], 0.02).map((mark) => mark.lane)).toEqual([0, 1, 2, 0]);
  expect(layOut([5, 5], 0.02)).toEqual([
    { at: 0.5, lane: 0 },
    { at: 0.5, lane: 1 },
  ]);
});

test('no two marks on one lane are closer than the gap', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1_000_000), { minLength: 2, maxLength: 60 }), (instants) => {
      const marks = layOut(
        instants.toSorted((a, b) => a - b),
        0.05,
      );
      for (const lane of new Set(marks.map((mark) => mark.lane))) {
        const onLane = marks.filter((mark) => mark.lane === lane).map((mark) => mark.at);
        for (let index = 1; index < onLane.length; index++) {
          expect((onLane[index] ?? 0) - (onLane[index - 1] ?? 0)).toBeGreaterThanOrEqual(0.05 - 1e-9);
        }
      }
    }),
  );
});
