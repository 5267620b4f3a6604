import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chanceOfAtLeast, primeChart, sigmaZ } from './laney.ts';

/**
 * Accident and emergency departments of the NHS, 20 weeks: attendances, and how many were seen within four hours. Mohammed, Panesar, Laney
 * & Wilson, BMJ Quality & Safety 22 (2013) 362, whose point is that a plain p chart has most of these outside its limits, and p′ none.
 */
const SEEN = [
  266501, 264225, 276532, 281461, 269071, 261215, 270409, 279778, 270483, 270320, 267923, 271478, 255353, 256820,
  261835, 259144, 255910, 260863, 264465, 260989,
];
const ATTENDED = [
  280443, 276823, 291681, 296155, 282343, 275888, 283867, 295251, 284468, 282529, 279618, 283932, 266629, 268091,
  276803, 271578, 266005, 273520, 278574, 273772,
];
const weeks = SEEN.map((x, index) => ({ x, n: ATTENDED[index] ?? 0 }));

describe("Laney's p′ chart", () => {
  test('finds what its authors say of the attendances: most weeks are outside plain limits, none outside p′', () => {
    const chart = primeChart(weeks)!;
    const outside = (reach: number) => chart.points.filter(({ z }) => Math.abs(z) > reach).length;
    expect(outside(3)).toBeGreaterThan(10);
    expect(outside(3 * chart.sigmaZ)).toBe(0);
    expect(chart.points.every(({ rate, lower, upper }) => lower <= rate && rate <= upper)).toBe(true);
    expect(chart.centre).toBeCloseTo(0.9529, 4);
  });

  test('is the plain p chart where points vary as chance alone has them vary', () => {
    // Moving ranges whose mean is 1.128 standard deviations.
    expect(sigmaZ([0, 1.128, 0, -1.128, 0])).toBeCloseTo(1, 12);
  });

  test('has limits that hold the centre, wider with fewer submissions', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 500 }), fc.nat(500)), { minLength: 3 }), (pairs) => {
        const points = pairs.map(([n, x]) => ({ n, x: Math.min(n, x) }));
        const chart = primeChart(points);
        if (!chart) return;
        chart.points.forEach(({ lower, upper }, index) => {
          expect(lower).toBeLessThanOrEqual(chart.centre + 1e-12);
          expect(upper).toBeGreaterThanOrEqual(chart.centre - 1e-12);
          const larger = chart.points[points.findIndex(({ n }) => n > (points[index]?.n ?? 0))];
          if (larger) expect(larger.upper - larger.lower).toBeLessThanOrEqual(upper - lower + 1e-12);
        });
      }),
    );
  });

  test('charts nothing where nothing can vary', () => {
    expect(primeChart([])).toBeNull();
    expect(primeChart([{ n: 5, x: 1 }])).toBeNull();
    expect(
      primeChart([
        { n: 5, x: 0 },
        { n: 9, x: 0 },
      ]),
    ).toBeNull();
  });
});

test('the upper tail of Poisson is what its tables say', () => {
  // P(X ≥ 5 | 2) and P(X ≥ 1 | 0.5) of any table of the distribution.
  expect(chanceOfAtLeast(5, 2)).toBeCloseTo(0.0527, 4);
  expect(chanceOfAtLeast(1, 0.5)).toBeCloseTo(0.3935, 4);
  expect(chanceOfAtLeast(0, 3)).toBe(1);
  expect(chanceOfAtLeast(1, 0)).toBe(0);
});
