import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gateCoverage, PARTS, partOf } from './gate-coverage.ts';
import type { Part } from './gate-coverage.ts';
import { DOCUMENTED_READING } from './gate-reading.ts';
import type { Gate, Policy } from './submission.ts';

const policy: Policy = {
  similarity: 85,
  liveness: 0,
  activeLiveness: 50,
  faceCover: null,
  headCover: 60,
  occlusion: false,
};

it.each<[Gate, Policy | null, string | null, Part]>([
  ['similarity', policy, 'form', 'on'],
  ['similarity', policy, 'api', 'on'],
  ['liveness', policy, 'form', 'off'],
  ['faceCover', policy, 'form', 'notNamed'],
  ['activeLiveness', policy, 'form', 'on'],
  ['activeLiveness', policy, ' Form', 'on'],
  ['activeLiveness', policy, 'api', 'notAsked'],
  ['activeLiveness', policy, null, 'notAsked'],
  ['activeLiveness', { ...policy, activeLiveness: 0 }, 'api', 'off'],
  ['occlusion', policy, 'api', 'on'],
  ['occlusion', { ...policy, occlusion: 0 }, 'api', 'off'],
  ['similarity', null, 'form', 'notNamed'],
])('%s under a policy, by %s, takes part as told', (gate, under, submitType, part) => {
  expect(partOf(gate, { policy: under, submitType }, DOCUMENTED_READING)).toBe(part);
});

it('counts every decision once for every gate', () => {
  const limit = fc.constantFrom(null, 0, 50);
  const policies = fc.option(
    fc.record({
      similarity: limit,
      liveness: limit,
      activeLiveness: limit,
      faceCover: limit,
      headCover: limit,
      occlusion: limit,
    }),
  );
  const decision = fc.record({
    policy: policies,
    submitType: fc.constantFrom('form', 'api', null),
    count: fc.nat({ max: 1000 }),
  });
  fc.assert(
    fc.property(fc.array(decision), (decisions) => {
      const all = decisions.reduce((sum, { count }) => sum + count, 0);
      for (const counted of gateCoverage(decisions, DOCUMENTED_READING)) {
        expect(PARTS.reduce((sum, part) => sum + counted[part], 0)).toBe(all);
      }
    }),
  );
});
