import { expect, test } from 'vitest';
import type { SubjectAnswer } from '#lib/contract/subjects.ts';
import { subject as example } from '#lib/contract/subject-examples.ts';
import { DOCUMENTED_READING } from '#lib/domain/gate-reading.ts';
import { firstGate } from './first-gate.ts';

type Attempt = SubjectAnswer['attempts'][number];
const [sample] = example.attempts as [Attempt];
const attempt = (status: string, scores: Partial<Attempt['submission']['scores']>): Attempt => ({
  ...sample,
  submission: {
    ...sample.submission,
    status,
    scores: { ...sample.submission.scores, similarity: 99, liveness: 99, activeLiveness: null, ...scores },
    policy: { similarity: 85, liveness: 50, activeLiveness: 0, faceCover: 0, headCover: 0, occlusion: false },
  },
});
const probing = { ...example.patterns[0], kind: 'probing', gate: 'similarity' } as SubjectAnswer['patterns'][number];
const first = (attempts: Attempt[], patterns: SubjectAnswer['patterns'] = []) =>
  firstGate({ attempts, patterns }, DOCUMENTED_READING);

test('the gate that failed in most of the rejected attempts is first, though another’s scores climb', () => {
  const attempts = [
    attempt('rejected', { liveness: 3 }),
    attempt('rejected', { liveness: 4 }),
    attempt('rejected', { similarity: 70 }),
    ...[1, 2, 3].map(() => attempt('approved', { similarity: 60 })),
  ];
  expect(first(attempts)).toBe('liveness');
  expect(first(attempts, [probing])).toBe('liveness');
});

test('of several the one whose scores climb is, and then the first in their order', () => {
  const attempts = [attempt('rejected', { similarity: 70, liveness: 3 })];
  expect(first(attempts)).toBe('similarity');
  expect(first(attempts, [{ ...probing, gate: 'liveness' }])).toBe('liveness');
});

test('where none failed it is the first that has scores, or the first of all', () => {
  expect(first([attempt('approved', { similarity: null })])).toBe('liveness');
  expect(first([attempt('approved', { similarity: null, liveness: null })])).toBe('similarity');
});
