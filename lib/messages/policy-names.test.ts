import { expect, test } from 'vitest';
import { DOCUMENTED_READING } from '#lib/domain/gate-reading.ts';
import type { Policy } from '#lib/domain/submission.ts';
import { en } from '#lib/messages/en/en.ts';
import { policiesApart } from './policy-names.ts';

const base: Policy = {
  ...{ similarity: 80, liveness: 0, activeLiveness: 0 },
  ...{ faceCover: 0, headCover: 0, occlusion: false },
};
const helmet: Policy = { ...base, headCover: 50 };

test('a version is told by what it changed of the one before that it is most like', () => {
  const strict: Policy = { ...helmet, similarity: 85 };
  expect(policiesApart(en.terms, [null, base, helmet, strict], DOCUMENTED_READING)).toEqual([
    undefined,
    undefined,
    'Helmet off → 50',
    'Same person 80 → 85',
  ]);
});

test('the same change at several sites is told with what else differs between them', () => {
  const passive = [base, helmet].map((policy) => ({ ...policy, liveness: 50 }));
  expect(policiesApart(en.terms, [base, helmet, ...passive], DOCUMENTED_READING)).toEqual([
    undefined,
    'Helmet off → 50',
    'Passive liveness off → 50',
    'Helmet off → 50 (Passive liveness 50)',
  ]);
});
