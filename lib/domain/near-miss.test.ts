import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOCUMENTED_READING } from './gate-reading.ts';
import { evaluateGates, lowestMargin } from './gates.ts';
import { parseNear, writeNear } from './near-miss-text.ts';
import { distanceToFlip, isNear, nearMissOf, roomOf, sizeOf } from './near-miss.ts';
import type { Band, NearMiss } from './near-miss.ts';
import { SCORED_GATES } from './submission.ts';
import type { Submission } from './submission.ts';
import { gateReadings } from '#lib/store/testing/gate-readings.ts';
import { given } from './testing/given-submission.ts';
import type { Given } from './testing/given-submission.ts';
import { replayOne } from './what-if.ts';
import { standingOf } from './what-if-standing.ts';

const rule = DOCUMENTED_READING.rules.similarity;
const above = { ...rule, rejects: 'above' } as const;
const points = (width: number): Band => ({ unit: 'points', width });
const share = (width: number): Band => ({ unit: 'share', width });

describe('the room on a side of a threshold', () => {
  it('is what the scale leaves there', () => {
    expect([roomOf(rule, 85, 'failed'), roomOf(rule, 85, 'passed')]).toEqual([85, 15]);
    expect([roomOf(above, 85, 'failed'), roomOf(above, 85, 'passed')]).toEqual([15, 85]);
  });

  it.each([
    [76.5, 85, -10],
    [86.5, 85, 10],
    [85, 85, 0],
    [0, 85, -100],
    [100, 85, 100],
    [100, 100, 0],
    [49, 50, -2],
    [120, 85, 100],
  ])('makes of %d against %d %d percent', (score, threshold, percent) => {
    expect(sizeOf(rule, score - threshold, threshold, 'share')).toBeCloseTo(percent, 10);
  });

  it('weighs both sides alike: a share and its sign say how far a score lies between threshold and end', () => {
    const score = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(score, fc.integer({ min: 1, max: 99 }), (at, threshold) => {
        const size = sizeOf(rule, at - threshold, threshold, 'share');
        expect(Math.abs(size)).toBeLessThanOrEqual(100);
        const end = at < threshold ? 0 : 100;
        expect(threshold + ((end - threshold) * Math.abs(size)) / 100).toBeCloseTo(at, 6);
      }),
    );
  });
});

it.each<[number, Band, boolean]>([
  [83, points(2), true],
  [82.999, points(2), false],
  [84.999, points(2), true],
  [85, points(2), true],
  [86.999, points(2), true],
  [87, points(2), false],
  [80.75, share(5), true],
  [80.749, share(5), false],
  [85.7499, share(5), true],
  [85.75, share(5), false],
])('%d against 85 within %j: %j', (score, band, near) => {
  expect(isNear(rule, score, 85, band)).toBe(near);
});

it('exactly on a threshold at the end of the scale is near', () => {
  expect(isNear(rule, 100, 100, share(1))).toBe(true);
});

describe('a submission', () => {
  const policy = { similarity: 85, liveness: 50 };
  const rejected = (scores: Given['scores'], failCodes: string[] = []): Given => ({
    status: 'rejected',
    scores: { similarity: 90, liveness: 90, ...scores },
    policy,
    failCodes,
  });
  it.each<[string, Given, NearMiss['by']]>([
    ['one gate away', rejected({ similarity: 84 }), ['similarity']],
    ['two gates away', rejected({ similarity: 84, liveness: 49 }), ['similarity', 'liveness']],
    ['held by the worse of two', rejected({ similarity: 84, liveness: 20 }), []],
    ['too far', rejected({ similarity: 80 }), []],
    ['held by its face', rejected({ similarity: 84, occluded: true }), []],
    ['held by a code of no gate', rejected({ similarity: 84 }, ['face_compare_underscore', 'glare']), []],
    ['held by a code whose score is gone', rejected({ similarity: 84, liveness: null }, ['glare']), []],
    ['approved by little', { scores: { similarity: 86, liveness: 90 }, policy }, ['similarity']],
    ['approved by little twice', { scores: { similarity: 86, liveness: 51 }, policy }, ['similarity', 'liveness']],
    ['approved by much', { scores: { similarity: 96, liveness: 90 }, policy }, []],
    ['approved though a gate failed', { scores: { similarity: 86, liveness: 20 }, policy }, []],
    ['with another verdict', { status: 'in_doubt', scores: { similarity: 84 }, policy }, []],
  ])('%s', (_, item, by) => {
    expect(nearMissOf(given(item), points(2), DOCUMENTED_READING)).toEqual({ flips: by.length > 0, by });
  });
});

const score = fc.option(fc.oneof(fc.integer({ min: 0, max: 100 }), fc.double({ min: 0, max: 100, noNaN: true })));
const items: fc.Arbitrary<Submission> = fc
  .record({
    status: fc.constantFrom('approved', 'rejected', 'rejected', 'pending?'),
    failCodes: fc.array(fc.constantFrom('face_compare_underscore', 'Face_Occluded_fail', 'new'), { maxLength: 1 }),
    scores: fc.record({
      ...{ similarity: score, liveness: score, activeLiveness: score },
      occluded: fc.constantFrom(false, false, null, true),
    }),
    policy: fc.record({
      similarity: fc.constantFrom(70, 85),
      liveness: fc.constantFrom(0, 50),
      activeLiveness: fc.constantFrom(0, 60),
    }),
  })
  .map((item) => given(item));
const bands = fc.record({
  unit: fc.constantFrom('points', 'share'),
  width: fc.integer({ min: 1, max: 30 }),
}) as fc.Arbitrary<Band>;

describe('closest to flipping', () => {
  it('in points is the lowest margin, wherever it is anything', () => {
    fc.assert(
      fc.property(items, gateReadings, (item, reading) => {
        const distance = distanceToFlip(item, 'points', reading);
        if (distance === null) return;
        const lowest = lowestMargin(evaluateGates(item.scores, item.policy, reading));
        expect(Math.abs(lowest?.margin ?? NaN)).toBe(distance);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is within a band where the band says so, and wider bands hold what narrower ones hold', () => {
    fc.assert(
      fc.property(items, bands, gateReadings, (item, band, reading) => {
        const distance = distanceToFlip(item, band.unit, reading);
        const { flips } = nearMissOf(item, band, reading);
        if (flips) expect(distance).toBeLessThanOrEqual(band.width + 1e-9);
        else if (distance !== null) expect(distance).toBeGreaterThanOrEqual(band.width - 1e-9);
        const wider = nearMissOf(item, { ...band, width: band.width + 1 }, reading);
        if (flips) expect(wider.flips).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('says what thresholds that move by the band would turn', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 20 }), (item, width) => {
        const { flips } = nearMissOf(item, points(width), DOCUMENTED_READING);
        if (item.status !== 'rejected' || !flips) return;
        const moved = Object.fromEntries(
          SCORED_GATES.flatMap((gate) => {
            const own = item.policy?.[gate];
            return own ? [[gate, Math.max(0, own - width)]] : [];
          }),
        );
        const would = replayOne(
          standingOf(item, DOCUMENTED_READING),
          (gate) => item.scores[gate],
          moved,
          DOCUMENTED_READING,
        );
        // Gates that were asked for and have no score can't be judged anew.
        expect(['approved', 'unknown']).toContain(would);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('as an address says it', () => {
  it.each(['points-2.flip', 'share-5.only', 'share-5.only.similarity', 'points-10.gate.headCover'])(
    '%s is read and written alike',
    (text) => {
      const asked = parseNear(text);
      expect(asked && writeNear(asked)).toBe(text);
    },
  );

  it.each([
    '',
    'points-2',
    'points-0.flip',
    'points-101.flip',
    'percent-2.flip',
    'points-2.flip.similarity',
    'points-2.gate',
    'points-2.gate.occlusion',
    'points-2.only.similarity.x',
    'points-2.5.flip',
  ])('%j is none', (text) => {
    expect(parseNear(text)).toBeNull();
  });
});
