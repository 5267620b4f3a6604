import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_RULES, findBeyond, findRuns, groupEvents, withoutRepeats } from './alarms.ts';
import type { Finding } from './alarms.ts';
import { judgeSeries } from './control-series.ts';
import type { SeriesPoint } from './control-series.ts';
import { primeChart } from './laney.ts';

const DAY = 86_400_000;
const ALL = { projectId: null, dimension: 'all', value: '' } as const;

interface Day {
  n: number;
  x: number;
  key?: string;
}

/** A day each, by weekdays, all under one policy version unless said otherwise. */
const series = (days: readonly Day[]): SeriesPoint[] =>
  days.map(({ n, x, key = 'first' }, index) => ({
    start: index * DAY,
    end: (index + 1) * DAY,
    seasons: [`weekday ${index % 7}`],
    strata: [{ key, n, x }],
  }));

/** Days at 10 %, a little up and down, as chance has it. */
const ordinary = (count: number, from = 0): Day[] =>
  Array.from({ length: count }, (_, index) => ({
    n: 200,
    x: 20 + [0, 3, -2, 1, -4, 2, 0, -1, 4, -3][(index + from) % 10]!,
  }));

const judge = (days: readonly Day[]) => judgeSeries(series(days), DAY_RULES);
const beyondOf = (days: readonly Day[]) =>
  judge(days).flatMap(({ beyond }, index) => (beyond ? [`${index} ${beyond}`] : []));

describe('a day is judged by what was before it', () => {
  test('ordinary days are within their limits, and days far off are not, on both sides', () => {
    expect(beyondOf(ordinary(90))).toEqual([]);
    expect(beyondOf([...ordinary(60), { n: 200, x: 60 }, { n: 200, x: 1 }, ...ordinary(5)])).toEqual([
      '60 above',
      '61 below',
    ]);
  });

  test('not at all before enough is known', () => {
    const points = judge([...ordinary(5), { n: 200, x: 190 }]);
    expect(points.every(({ state, expected }) => state === 'learning' && expected === null)).toBe(true);
  });

  test('what comes later changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200), { minLength: 25, maxLength: 60 }), fc.nat(30), (counts, cut) => {
        const days = counts.map((x) => ({ n: 200, x }));
        const kept = days.length - Math.min(cut, days.length - 1);
        expect(judge(days.slice(0, kept))).toEqual(judge(days).slice(0, kept));
      }),
      { numRuns: 40 },
    );
  });

  test('a day beyond its limits does not widen those after it', () => {
    const after = (odd: number) => judge([...ordinary(60), { n: 200, x: odd }, ...ordinary(1, 1)]).at(-1)!;
    expect(after(190).upper).toBe(after(60).upper);
  });

  test('what stays is how things are: its days count as usual in the end', () => {
    const shifted = beyondOf([...ordinary(60), ...ordinary(40).map(({ n, x }) => ({ n, x: x + 40 }))]);
    expect(shifted.length).toBeGreaterThanOrEqual(DAY_RULES.givesIn);
    expect(shifted.at(-1)).not.toBe('99 above');
  });

  test('another policy begins anew: its first days are not judged, and then by its own rate', () => {
    const strict = ordinary(40).map(({ n, x }) => ({ n, x: x + 40, key: 'second' }));
    const points = judge([...ordinary(60), ...strict]);
    expect(points.some(({ beyond }) => beyond)).toBe(false);
    expect(points[60]).toMatchObject({ state: 'learning', n: 0, unlearned: { n: 200, x: 60 } });
    expect(points.at(-1)?.expected).toBeGreaterThan(50);
  });

  test('a weekday that is always so is no alarm', () => {
    const sundays = ordinary(84).map(({ n, x }, index) => ({ n, x: index % 7 === 6 ? x + 30 : x }));
    const late = judge(sundays).slice(35);
    expect(late.filter(({ beyond }) => beyond)).toEqual([]);
    expect(late.find((_, index) => (index + 35) % 7 === 6)?.expected).toBeGreaterThan(35);
  });

  test('one or two of what never comes are no alarm, a dozen are', () => {
    const never = Array.from({ length: 40 }, () => ({ n: 200, x: 0 }));
    expect(beyondOf([...never, { n: 200, x: 2 }])).toEqual([]);
    expect(beyondOf([...never, { n: 200, x: 12 }])).toEqual(['40 above']);
  });

  test('without seasons and with one version its limits are those of p′ over the days before', () => {
    const days = ordinary(50);
    const plain = series(days).map((point) => ({ ...point, seasons: [] }));
    const last = judgeSeries(plain, DAY_RULES).at(-1)!;
    const chart = primeChart(days.slice(0, 49), DAY_RULES.reach)!;
    expect(last.expected).toBeCloseTo(200 * chart.centre, 9);
    // Its σz is under 1 here, and never counts as less.
    expect(last.upper).toBeCloseTo(
      200 * (chart.centre + DAY_RULES.reach * Math.sqrt((chart.centre * (1 - chart.centre)) / 200)),
      9,
    );
  });

  test('limits hold what is expected, and stay within what can be', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true })), {
          minLength: 20,
          maxLength: 50,
        }),
        (pairs) => {
          for (const { expected, lower, upper, n } of judge(
            pairs.map(([total, share]) => ({ n: total, x: Math.floor(total * share) })),
          )) {
            if (expected === null) continue;
            expect(lower).toBeGreaterThanOrEqual(0);
            expect(lower).toBeLessThanOrEqual(expected);
            expect(upper).toBeGreaterThanOrEqual(Math.min(n, expected) - 1e-9);
            expect(upper).toBeLessThanOrEqual(n);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('what is found', () => {
  test('days that follow each other are one alarm, with their sums', () => {
    const found = findBeyond(
      ALL,
      judge([...ordinary(60), { n: 200, x: 60 }, { n: 200, x: 70 }, ...ordinary(3)]),
      'day',
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ start: 60 * DAY, end: 62 * DAY, n: 400, x: 130, direction: 'above' });
  });

  test('nine days on one side are a run, eight are none', () => {
    const above = (days: number) => [
      ...ordinary(60),
      ...Array.from({ length: days }, () => ({ n: 200, x: 29 })),
      { n: 200, x: 15 },
    ];
    expect(findRuns(ALL, judge(above(8)))).toEqual([]);
    expect(findRuns(ALL, judge(above(9)))).toMatchObject([{ rule: 'run', direction: 'above', start: 60 * DAY }]);
  });

  const finding = (start: number, end: number, more: Partial<Finding> = {}): Finding => ({
    ...ALL,
    ...{ direction: 'above', rule: 'limits', span: 'day', n: 1, x: 1, expected: 0, sigmas: 4 },
    ...{ start, end },
    ...more,
  });

  test('hours of a day that is told already are not told again', () => {
    const day = finding(0, 24);
    const [within, other] = [
      finding(3, 4, { span: 'hour' }),
      finding(3, 4, { span: 'hour', dimension: 'submitType', value: 'api' }),
    ];
    expect(withoutRepeats([within, other, day])).toEqual([day, other]);
  });

  test('what happened at one time is one event, the strongest first, the newest event first; runs stand alone', () => {
    const [old, young, strong, run] = [
      finding(0, 24),
      finding(48, 72),
      finding(48, 72, { sigmas: 9 }),
      finding(0, 240, { rule: 'run' }),
    ];
    expect(groupEvents([old, young, run, strong])).toEqual([[run], [strong, young], [old]]);
  });
});
