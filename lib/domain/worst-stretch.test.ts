import fc from 'fast-check';
import { expect, test } from 'vitest';
import { worstStretch } from './worst-stretch.ts';
import type { Part } from './worst-stretch.ts';

const parts = fc.array(
  fc
    .integer({ min: 0, max: 30 })
    .chain((n) => fc.record({ n: fc.constant(n), events: fc.integer({ min: 0, max: n }) })),
  { maxLength: 14 },
);
const beyond = (own: readonly Part[], rate: number, sign: number): number =>
  own.reduce((sum, { n, events }) => sum + sign * (events - rate * n), 0);

test('a morning on which something broke', () => {
  const hours = [3, 1, 9, 12, 11, 0, 1].map((events) => ({ n: 20, events }));
  expect(worstStretch(hours, { rate: 0.1, direction: 'above' })).toEqual({
    ...{ first: 2, last: 4, n: 60, events: 32 },
    expected: 6,
  });
});

test('nothing on that side is nothing', () => {
  expect(worstStretch([{ n: 10, events: 1 }], { rate: 0.1, direction: 'above' })).toBeNull();
  expect(worstStretch([], { rate: 0.1, direction: 'below' })).toBeNull();
});

test('no other parts in a row are further from what was to be expected', () => {
  fc.assert(
    fc.property(
      parts,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom('above', 'below'),
      (all, rate, direction) => {
        const sign = direction === 'above' ? 1 : -1;
        const found = worstStretch(all, { rate, direction });
        const most = Math.max(
          0,
          ...all.flatMap((_, first) =>
            all.slice(first).map((__, more) => beyond(all.slice(first, first + more + 1), rate, sign)),
          ),
        );
        const own = found ? all.slice(found.first, found.last + 1) : [];
        expect(beyond(own, rate, sign)).toBeCloseTo(most, 9);
        if (found) expect(found.events).toBe(own.reduce((sum, { events }) => sum + events, 0));
      },
    ),
  );
});
