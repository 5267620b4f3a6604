import { expect, test } from 'vitest';
import { describeChange, describePolicy } from './policies.ts';

test('a change of policy in words', () => {
  expect(
    describeChange([
      { gate: 'similarity', before: 85, after: 84.9000015258789 },
      { gate: 'headCover', before: 0, after: 60 },
      { gate: 'liveness', before: null, after: 0 },
      { gate: 'occlusion', before: false, after: true },
    ]),
  ).toBe('Same person 85 → 84.9, Helmet off → 60, Passive liveness not named → off, Face unobstructed false → true');
  expect(describeChange([])).toBe('no threshold, but its text');
});

test('a policy is named by the gates that it asks for', () => {
  const off = { similarity: 0, liveness: null, activeLiveness: 0, faceCover: 0, headCover: 0, occlusion: false };
  expect(describePolicy({ ...off, similarity: 85, liveness: 50 })).toBe('Same person 85, Passive liveness 50');
  expect(describePolicy({ ...off, occlusion: true })).toBe('Face unobstructed');
  expect(describePolicy(off)).toBe('every gate off');
});
