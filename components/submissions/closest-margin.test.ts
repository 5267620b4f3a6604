import { expect, test } from 'vitest';
import { evaluateGates } from '#lib/domain/gates.ts';
import type { Policy, Scores } from '#lib/domain/submission.ts';
import { closestMargin } from './closest-margin.ts';

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

test('is of the gate nearest to its threshold, whichever side', () => {
  expect(closestMargin(evaluateGates(SCORES, POLICY))).toMatchObject({ gate: 'activeLiveness', margin: 0.5 });
  expect(closestMargin(evaluateGates({ ...SCORES, liveness: 69.9 }, POLICY))).toMatchObject({ gate: 'liveness' });
});

test('equality is the closest there is', () => {
  expect(closestMargin(evaluateGates({ ...SCORES, similarity: 85 }, POLICY))).toMatchObject({ margin: 0 });
});

test('what is off, not recorded or no number has none', () => {
  expect(closestMargin(evaluateGates(SCORES, null))).toBeNull();
  expect(closestMargin([])).toBeNull();
});
