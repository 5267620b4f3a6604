import { expect, test } from 'vitest';
import { DOCUMENTED_READING } from '#lib/domain/gate-reading.ts';
import type { Policy } from '#lib/domain/submission.ts';
import { describeChange, describePolicy } from './describe.ts';
import { en } from './en/en.ts';

test('a change of policy in words', () => {
  expect(
    describeChange(
      en.terms,
      [
        { gate: 'similarity', before: 85, after: 84.9000015258789 },
        { gate: 'headCover', before: 0, after: 60 },
        { gate: 'liveness', before: null, after: 0 },
        { gate: 'occlusion', before: false, after: true },
      ],
      DOCUMENTED_READING,
    ),
  ).toBe(
    'Same person 85 → 84.9, Helmet off → 60, Passive liveness not named → off, Face unobstructed “false” → “true”',
  );
  expect(describeChange(en.terms, [], DOCUMENTED_READING)).toBe('no threshold, but its text');
});

test('a policy is named by the gates that it asks for', () => {
  const off: Policy = {
    similarity: 0,
    liveness: null,
    activeLiveness: 0,
    faceCover: 0,
    headCover: 0,
    occlusion: false,
  };
  const name = (policy: Partial<Policy>) => describePolicy(en.terms, { ...off, ...policy }, DOCUMENTED_READING);
  expect(name({ similarity: 85, liveness: 50 })).toBe('Same person 85, Passive liveness 50');
  expect(name({ occlusion: true })).toBe('Face unobstructed');
  expect(name({})).toBe('every gate off');
});
