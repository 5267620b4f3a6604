import { expect, test } from 'vitest';
import { evaluateGates } from '#lib/domain/gates.ts';
import type { Policy, Scores } from '#lib/domain/submission.ts';
import { lowestMargin } from './lowest-margin.ts';

const SCORES: Scores = {
  similarity: 97,
  liveness: 60,
  activeLiveness: 85.5,
  faceCover: null,
  headCover: 1,
  occluded: false,
  occlusion: null,
};
const POLICY: Policy = {
  similarity: 85,
  liveness: 70,
  activeLiveness: 85,
  faceCover: 50,
  headCover: 0,
  occlusion: false,
};

test('is of the gate that failed by most, or else passed by least', () => {
  expect(lowestMargin(evaluateGates(SCORES, POLICY))).toMatchObject({ gate: 'liveness', margin: -10 });
  expect(lowestMargin(evaluateGates({ ...SCORES, liveness: 90 }, POLICY))).toMatchObject({
    gate: 'activeLiveness',
    margin: 0.5,
  });
});

test('a score on its threshold has a margin of 0, which is one', () => {
  const scores = { ...SCORES, liveness: 70 };
  expect(lowestMargin(evaluateGates(scores, POLICY))).toMatchObject({ gate: 'liveness', margin: 0 });
});

test('what is off, not recorded or no number has none', () => {
  expect(lowestMargin(evaluateGates(SCORES, null))).toBeNull();
  expect(lowestMargin([])).toBeNull();
});
