import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOCUMENTED_READING } from './gate-reading.ts';
import { evaluateGates, lowestMargin } from './gates.ts';
import type { GateOutcome } from './gates.ts';
import { GATES, SCORED_GATES } from './submission.ts';
import type { Gate, Policy, Scores } from './submission.ts';

const NO_SCORES: Scores = {
  similarity: null,
  liveness: null,
  activeLiveness: null,
  faceCover: null,
  headCover: null,
  occluded: null,
  occlusion: null,
};
const NO_THRESHOLDS: Policy = {
  similarity: null,
  liveness: null,
  activeLiveness: null,
  faceCover: null,
  headCover: null,
  occlusion: null,
};

function judge(gate: Gate, scores: Partial<Scores>, policy: Partial<Policy>) {
  const results = evaluateGates({ ...NO_SCORES, ...scores }, { ...NO_THRESHOLDS, ...policy }, DOCUMENTED_READING);
  return results.find((result) => result.gate === gate);
}

describe.each(SCORED_GATES)('gate %s', (gate) => {
  it.each<[number | null, number | null, GateOutcome, number | null]>([
    [85, 85, 'passed', 0],
    [84.97, 85, 'failed', 84.97 - 85],
    [84.99999999999999, 85, 'failed', 84.99999999999999 - 85],
    [100, 85, 'passed', 15],
    [0, 85, 'failed', -85],
    [0, 0, 'off', null],
    [97.78668212890625, 0, 'off', null],
    [null, 0, 'off', null],
    [null, 85, 'notRecorded', null],
    [90, null, 'notRecorded', null],
    [null, null, 'notRecorded', null],
  ])('score %j against %j is %s with margin %j', (score, threshold, outcome, margin) => {
    expect(judge(gate, { [gate]: score }, { [gate]: threshold })).toEqual({ gate, outcome, score, threshold, margin });
  });

  it('decides by the raw score, and the margin has the sign of the decision', () => {
    const points = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(points, points, (score, threshold) => {
        const result = judge(gate, { [gate]: score }, { [gate]: threshold });
        if (threshold === 0) expect(result?.outcome).toBe('off');
        else {
          expect(result?.outcome).toBe(score >= threshold ? 'passed' : 'failed');
          expect((result?.margin ?? NaN) >= 0).toBe(score >= threshold);
        }
      }),
    );
  });
});

describe('gate occlusion', () => {
  const occlusion = (scores: Partial<Scores>, threshold: boolean | number | null) =>
    judge('occlusion', scores, { occlusion: threshold });

  it.each([false, true, null, 0, 50])(
    'goes by the finding, whatever the boolean beside it: threshold %j',
    (threshold) => {
      expect(occlusion({ occluded: true }, threshold)).toMatchObject({ outcome: 'failed', score: true, margin: null });
      expect(occlusion({ occluded: false }, threshold)).toMatchObject({
        outcome: 'passed',
        score: false,
        margin: null,
      });
    },
  );

  it.each<[number, boolean | number | null, GateOutcome, number | null]>([
    [51, 50, 'failed', -1],
    [50, 50, 'passed', 0],
    [49, 50, 'passed', 1],
    [49, 0, 'off', null],
    [49, false, 'notRecorded', null],
    [49, null, 'notRecorded', null],
  ])('turns the direction around: score %d against limit %j is %s', (score, threshold, outcome, margin) => {
    expect(occlusion({ occlusion: score }, threshold)).toEqual({
      gate: 'occlusion',
      outcome,
      score,
      threshold,
      margin,
    });
  });

  it('believes the finding over the points, and shows the points', () => {
    expect(occlusion({ occluded: true, occlusion: 40 }, 50)).toMatchObject({
      outcome: 'failed',
      score: 40,
      margin: 10,
    });
  });

  it('is not recorded where ARGOS listed neither finding nor score', () => {
    expect(occlusion({}, false)).toMatchObject({ outcome: 'notRecorded', score: null, threshold: false });
    expect(occlusion({}, 50)).toMatchObject({ outcome: 'notRecorded' });
  });
});

describe('the lowest margin', () => {
  const of = (scores: Partial<Scores>, policy: Partial<Policy>) =>
    lowestMargin(evaluateGates({ ...NO_SCORES, ...scores }, { ...NO_THRESHOLDS, ...policy }, DOCUMENTED_READING));

  it('is that of the gate that fell short by most, or else passed by least', () => {
    const policy = { similarity: 85, liveness: 50, occlusion: 40 };
    expect(of({ similarity: 84, liveness: 48, occlusion: 41 }, policy)).toMatchObject({ gate: 'liveness', margin: -2 });
    expect(of({ similarity: 97, liveness: 60, occlusion: 39 }, policy)).toMatchObject({ gate: 'occlusion', margin: 1 });
    expect(of({ similarity: 90, liveness: 55 }, policy), 'of equals the first').toMatchObject({ gate: 'similarity' });
  });

  it('is none where nothing was compared, nor where numbers are too large to be', () => {
    expect(of({ similarity: 1, occluded: true }, { similarity: 0, liveness: 50, occlusion: false })).toBeNull();
    expect(of({ similarity: 1.7e308, liveness: 50 }, { similarity: -1.7e308, liveness: 50 })).toMatchObject({
      gate: 'liveness',
      margin: 0,
    });
  });
});

it('judges the six gates in the order in which they are shown', () => {
  const results = evaluateGates(NO_SCORES, null, DOCUMENTED_READING);
  expect(results.map((result) => result.gate)).toEqual([...GATES]);
  expect(results.every((result) => result.outcome === 'notRecorded' && result.threshold === null)).toBe(true);
});
