import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DOCUMENTED_READING } from './gate-reading.ts';
import type { SubjectAttempt } from './subject-attempt.ts';
import { findPatterns as findUnder } from './subject-patterns.ts';
import { BURST, PATTERN_KINDS } from './subject-presets.ts';
import type { PatternKind } from './subject-presets.ts';

const findPatterns = (attempts: readonly SubjectAttempt[]) => findUnder(attempts, DOCUMENTED_READING);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NO_SCORES = { similarity: null, liveness: null, activeLiveness: null, faceCover: null, headCover: null };
const policyAt = (similarity: number) => ({ ...NO_SCORES, similarity, occlusion: false });

const attempt = fc
  .record({
    minute: fc.integer({ min: 0, max: 300 }).map((tenth) => tenth / 5),
    status: fc.constantFrom('rejected', 'rejected', 'rejected', 'approved', 'review'),
    submitType: fc.constantFrom('form', 'api', null),
    failCodes: fc.subarray(['a', 'B', 'c']),
    similarity: fc.option(fc.integer({ min: 50, max: 90 })),
  })
  .map(({ minute, status, submitType, failCodes, similarity }) => ({
    createdAt: Date.UTC(2026, 2, 1) + minute * MINUTE,
    status,
    submitType,
    failCodes,
    scores: { ...NO_SCORES, similarity },
    policy: policyAt(85),
  }));
const subject = fc
  .array(attempt, { maxLength: 40 })
  .map((all) => all.map((each, index): SubjectAttempt => ({ ...each, authId: `id-${index}` })));
const only = (attempts: readonly SubjectAttempt[], ...kinds: PatternKind[]) =>
  findPatterns(attempts).filter(({ kind }) => kinds.includes(kind));

describe('for any subject', () => {
  test('the order in which attempts are given says nothing', () => {
    fc.assert(
      fc.property(
        subject.chain((attempts) =>
          fc.tuple(fc.constant(attempts), fc.shuffledSubarray(attempts, { minLength: attempts.length })),
        ),
        ([attempts, shuffled]) => {
          expect(findPatterns(shuffled)).toEqual(findPatterns(attempts));
        },
      ),
    );
  });

  test('an approval more makes no run of failures that was not within one before, and no burst, nor total', () => {
    fc.assert(
      fc.property(subject, attempt, (attempts, more) => {
        const added: SubjectAttempt[] = [...attempts, { ...more, authId: 'more', status: 'approved' }];
        const before = only(attempts, 'fiveInARow', 'tenInARow');
        for (const { authIds } of only(added, 'fiveInARow', 'tenInARow')) {
          expect(before.some((run) => authIds.every((id) => run.authIds.includes(id)))).toBe(true);
        }
        const others = ['burst', 'fiftyInAll', 'hundredInAll'] as const;
        const found = (all: readonly SubjectAttempt[]) =>
          only(all, ...others).map(({ approvedAt: _, ...rest }) => rest);
        expect(found(added)).toEqual(found(attempts));
      }),
    );
  });

  test('a status never heard of changes nothing that is about failures', () => {
    fc.assert(
      fc.property(subject, attempt, (attempts, more) => {
        const kinds = PATTERN_KINDS.filter((kind) => kind !== 'hostedToApi');
        const added: SubjectAttempt[] = [...attempts, { ...more, authId: 'more', status: 'never seen' }];
        expect(only(added, ...kinds)).toEqual(only(attempts, ...kinds));
      }),
    );
  });

  test('the attempts of bursts are those that stand in some set of five close failures', () => {
    fc.assert(
      fc.property(subject, (attempts) => {
        const failed = attempts.filter(({ status }) => status === 'rejected');
        const close = failed.filter((each) => {
          const within = (start: number) =>
            failed.filter(({ createdAt }) => createdAt >= start && createdAt <= start + BURST.withinMs);
          const starts = failed.filter(({ createdAt }) => {
            return createdAt <= each.createdAt && each.createdAt <= createdAt + BURST.withinMs;
          });
          return starts.some(({ createdAt }) => within(createdAt).length >= BURST.failures);
        });
        const found = only(attempts, 'burst').flatMap(({ authIds }) => authIds);
        expect([...found].sort()).toEqual(close.map(({ authId }) => authId).sort());
      }),
    );
  });

  test('what a pattern tells of its attempts is so', () => {
    fc.assert(
      fc.property(subject, (attempts) => {
        for (const { authIds, failures, firstAt, lastAt, approvedAt } of findPatterns(attempts)) {
          const shown = attempts.filter(({ authId }) => authIds.includes(authId));
          expect(shown).toHaveLength(new Set(authIds).size);
          expect(failures).toBe(shown.filter(({ status }) => status === 'rejected').length);
          expect(firstAt).toBe(Math.min(...shown.map(({ createdAt }) => createdAt)));
          expect(lastAt).toBe(Math.max(...shown.map(({ createdAt }) => createdAt)));
          expect(lastAt - firstAt).toBeLessThanOrEqual(HOUR);
          // Nobody here has fifty: of all others it is told from the last that shows it.
          const last = authIds.at(-1) ?? '';
          const since = attempts.filter(
            ({ authId, createdAt, status }) =>
              status === 'approved' && (createdAt > lastAt || (createdAt === lastAt && authId >= last)),
          );
          expect(approvedAt).toBe(since.length === 0 ? null : Math.min(...since.map(({ createdAt }) => createdAt)));
        }
      }),
    );
  });
});
