import { expect, test } from 'vitest';
import { DOCUMENTED_READING } from '#lib/domain/gate-reading.ts';
import type { Policy } from '#lib/domain/submission.ts';
import { en } from '#lib/messages/en/en.ts';
import { namePolicies } from './policy-names.ts';

const base: Policy = {
  ...{ similarity: 80, liveness: 0, activeLiveness: 0 },
  ...{ faceCover: 0, headCover: 0, occlusion: false },
};
const helmet: Policy = { ...base, headCover: 50 };
const apart = (...policies: (Policy | null)[]) =>
  namePolicies(
    en.terms,
    policies.map((policy) => ({ policy })),
    DOCUMENTED_READING,
  ).map((version) => version.apart);

test('a version is named by all that it asks for, beside what else is known of it', () => {
  const versions = [
    { policyId: 'none', policy: null },
    { policyId: 'first', policy: helmet },
  ];
  expect(namePolicies(en.terms, versions, DOCUMENTED_READING)).toEqual([
    { policyId: 'none', policy: null, name: 'No policy recorded', apart: undefined },
    { policyId: 'first', policy: helmet, name: 'Same person 80, Helmet 50', apart: undefined },
  ]);
});

test('a version is told by what it changed of the one before that it is most like', () => {
  const strict: Policy = { ...helmet, similarity: 85 };
  expect(apart(null, base, helmet, strict)).toEqual([undefined, undefined, 'Helmet off → 50', 'Same person 80 → 85']);
});

test('the same change at several sites is told with what else differs between them', () => {
  const passive = [base, helmet].map((policy) => ({ ...policy, liveness: 50 }));
  expect(apart(base, helmet, ...passive)).toEqual([
    undefined,
    'Helmet off → 50',
    'Passive liveness off → 50',
    'Helmet off → 50 (Passive liveness 50)',
  ]);
});
