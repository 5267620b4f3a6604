import { expect, test } from 'vitest';
import { formatPolicy } from './policies.ts';

const off = { similarity: 0, liveness: 0, activeLiveness: null, faceCover: 0, headCover: 0, occlusion: false };

test('a policy is named by what it asks for', () => {
  expect(formatPolicy({ ...off, similarity: 84.9000015258789, liveness: 70 })).toBe(
    'Same person 84.9, Passive liveness 70',
  );
  expect(formatPolicy(off)).toBe('Every gate off');
  expect(formatPolicy({ ...off, occlusion: 30 })).toBe('Face unobstructed 30');
  expect(formatPolicy(null)).toBe('No policy');
});
