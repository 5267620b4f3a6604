import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisTicks } from './axis-ticks.ts';

test.each([
  [48, { whole: true }, [0, 10, 20, 30, 40, 50]],
  [1_700, { whole: true }, [0, 500, 1_000, 1_500, 2_000]],
  [3, { whole: true }, [0, 1, 2, 3]],
  [1, { whole: true }, [0, 1]],
  [15, {}, [0, 5, 10, 15]],
  [100, {}, [0, 20, 40, 60, 80, 100]],
  [1.5, {}, [0, 0.5, 1, 1.5]],
  [0.3, {}, [0, 0.1, 0.2, 0.3]],
  [0, { whole: true }, [0, 1]],
])('an axis up to %d (%o) has the ticks %j', (top, options, ticks) => {
  expect(axisTicks(top, options)).toEqual(ticks);
});

test('ticks are few, even, and reach the top', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), (top) => {
      const ticks = axisTicks(top, { whole: true });
      expect(ticks.length).toBeLessThanOrEqual(6);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(top);
      expect(ticks.at(-2)).toBeLessThan(top);
      expect(ticks.every(Number.isInteger)).toBe(true);
    }),
  );
});
