import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { foundedSteps, foundedUntil, kaplanMeier, plainQuantile, quantileOf, shareBy, stepAt } from './survival.ts';
import type { Observed } from './survival.ts';

/**
 * Remission of 21 children with leukaemia under 6-mercaptopurine, weeks; + = still in remission. E. J. Freireich et al., Blood 21 (1963)
 * 699, as in Klein and Moeschberger, Survival Analysis (2nd ed.), example 4.1 and table 4.1B.
 */
const HAPPENED = [6, 6, 6, 7, 10, 13, 16, 22, 23];
const CENSORED = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
const FREIREICH: Observed[] = [
  ...HAPPENED.map((time) => ({ time, happened: 1, censored: 0 })),
  ...CENSORED.map((time) => ({ time, happened: 0, censored: 1 })),
];

describe('the published example', () => {
  const steps = kaplanMeier(FREIREICH);

  // Estimates of the book's table 4.1B; intervals as Stata (`sts list`) and R (`conf.type = "log-log"`) print them.
  test.each([
    [6, 21, 3, 0.8571, 0.6197, 0.9516],
    [7, 17, 1, 0.8067, 0.5631, 0.9228],
    [10, 15, 1, 0.7529, 0.5032, 0.8894],
    [13, 12, 1, 0.6902, 0.4316, 0.8491],
    [16, 11, 1, 0.6275, 0.3675, 0.8049],
    [22, 7, 1, 0.5378, 0.2678, 0.7468],
    [23, 6, 1, 0.4482, 0.1881, 0.6801],
  ])('at week %i', (time, atRisk, happened, surviving, low, high) => {
    const step = stepAt(steps, time);
    expect(step).toMatchObject({ time, atRisk, happened });
    expect(step?.surviving).toBeCloseTo(surviving, 4);
    expect(step?.low).toBeCloseTo(low, 4);
    expect(step?.high).toBeCloseTo(high, 4);
  });

  it('has its published median, and no ninth tenth', () => {
    expect(quantileOf(steps, 0.5)).toBe(23);
    expect(quantileOf(steps, 0.9)).toBeNull();
    // Of those alone who relapsed: far too short.
    expect(
      plainQuantile(
        HAPPENED.map((time) => ({ time, count: 1 })),
        0.5,
      ),
    ).toBe(10);
    expect(stepAt(steps, 5)).toBeNull();
    expect(stepAt(steps, 12)?.time).toBe(10);
  });
});

const observed = fc.array(
  fc.record({
    time: fc.integer({ min: 0, max: 40 }),
    happened: fc.integer({ min: 0, max: 5 }),
    censored: fc.integer({ min: 0, max: 5 }),
  }),
);

describe('as far as it stands on enough', () => {
  /** A thousand that are too young to say, and one of the last two, which is erased. */
  const young: Observed[] = [
    { time: 10, happened: 100, censored: 0 },
    { time: 29, happened: 0, censored: 899 },
    { time: 30, happened: 1, censored: 0 },
  ];

  it('makes no claim of what one record says', () => {
    expect(quantileOf(kaplanMeier(young), 0.5)).toBe(30);
    expect(foundedUntil(young)).toBe(29);
    expect(foundedSteps(young).map(({ time }) => time)).toEqual([10]);
    expect(quantileOf(foundedSteps(young), 0.5)).toBeNull();
    expect(shareBy(young, 30)).toBeNull();
    expect(shareBy(young, 29)?.share).toBeCloseTo(0.1, 12);
  });

  it('goes to the end where nobody was lost sight of, however few there are', () => {
    const few: Observed[] = [
      { time: 3, happened: 4, censored: 0 },
      { time: 5, happened: 1, censored: 0 },
    ];
    expect(foundedUntil(few)).toBe(Infinity);
    expect(foundedSteps(few)).toEqual(kaplanMeier(few));
  });

  it('is the whole estimate wherever many are at risk, and a beginning of it otherwise', () => {
    fc.assert(
      fc.property(observed, fc.integer({ min: 1, max: 20 }), (given, least) => {
        const until = foundedUntil(given, least);
        for (const { time, atRisk } of kaplanMeier(given)) {
          const lost = given.some((each) => each.censored > 0 && each.time < time);
          if (time <= until) expect(!lost || atRisk >= least).toBe(true);
        }
        const beyond = kaplanMeier(given).find(({ time }) => time > until);
        if (beyond) expect(beyond.atRisk).toBeLessThan(least);
      }),
    );
  });
});

describe('whatever was observed', () => {
  it('falls, from 1 to not under 0, within its interval', () => {
    fc.assert(
      fc.property(observed, (given) => {
        let last = 1;
        for (const { surviving, low, high } of kaplanMeier(given)) {
          expect(surviving).toBeLessThan(last);
          expect(surviving).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(surviving);
          expect(high).toBeGreaterThanOrEqual(surviving);
          last = surviving;
        }
      }),
    );
  });

  it('is the plain share where nothing is censored, and quantiles are the plain ones', () => {
    fc.assert(
      fc.property(observed, fc.constantFrom(0.5, 0.9, 0.95, 1), (given, share) => {
        const known = given.map((each) => ({ ...each, censored: 0 }));
        const total = known.reduce((sum, { happened }) => sum + happened, 0);
        for (const { time, surviving } of kaplanMeier(known)) {
          const left = known.filter((each) => each.time > time).reduce((sum, { happened }) => sum + happened, 0);
          expect(surviving).toBeCloseTo(left / total, 10);
        }
        const counted = known.map(({ time, happened: count }) => ({ time, count }));
        expect(quantileOf(kaplanMeier(known), share)).toBe(plainQuantile(counted, share));
      }),
    );
  });

  it('is the same in whatever order, and however split', () => {
    fc.assert(
      fc.property(observed, (given) => {
        const split = given.flatMap(({ time, happened, censored }) => [
          { time, happened: 0, censored },
          { time, happened, censored: 0 },
        ]);
        expect(kaplanMeier(split.toReversed())).toEqual(kaplanMeier(given));
      }),
    );
  });
});
