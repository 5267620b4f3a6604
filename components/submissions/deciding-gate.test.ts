import { expect, test } from 'vitest';
import { DOCUMENTED_READING } from '#lib/domain/gate-reading.ts';
import { evaluateGates } from '#lib/domain/gates.ts';
import type { Policy, Scores } from '#lib/domain/submission.ts';
import { decidingGate } from './deciding-gate.ts';

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
  expect(decidingGate(evaluateGates(SCORES, POLICY, DOCUMENTED_READING))).toMatchObject({
    gate: 'liveness',
    margin: -10,
  });
  expect(decidingGate(evaluateGates({ ...SCORES, liveness: 90 }, POLICY, DOCUMENTED_READING))).toMatchObject({
    gate: 'activeLiveness',
    margin: 0.5,
  });
});

test('a score on its threshold has a margin of 0, which is one', () => {
  const scores = { ...SCORES, liveness: 70 };
  expect(decidingGate(evaluateGates(scores, POLICY, DOCUMENTED_READING))).toMatchObject({
    gate: 'liveness',
    margin: 0,
  });
});

test('an obstructed face decides where nothing else fell short', () => {
  const obstructed = { ...SCORES, liveness: 90, occluded: true };
  expect(decidingGate(evaluateGates(obstructed, POLICY, DOCUMENTED_READING))).toMatchObject({
    gate: 'occlusion',
    outcome: 'failed',
  });
  expect(decidingGate(evaluateGates({ ...obstructed, liveness: 60 }, POLICY, DOCUMENTED_READING))).toMatchObject({
    gate: 'liveness',
  });
});

test('what is off, not recorded or no number has none', () => {
  expect(decidingGate(evaluateGates({ ...SCORES, occluded: null }, null, DOCUMENTED_READING))).toBeNull();
  expect(decidingGate([])).toBeNull();
});
