import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOCUMENTED_READING } from './gate-reading.ts';
import { reconcile } from './reconcile.ts';
import { bitOf, DISAGREEMENT_BITS, DISAGREEMENTS, GAPS, judgementOf, reconciliationBits } from './reconciliation.ts';
import type { Judgement, ReconciliationKind } from './reconciliation.ts';
import { given } from './testing/given-submission.ts';
import type { Given } from './testing/given-submission.ts';

const KINDS: readonly ReconciliationKind[] = [...DISAGREEMENTS, ...GAPS];
const kindsIn = (bits: number) => KINDS.filter((kind) => (bits & bitOf(kind)) !== 0);
const SIMILARITY = 'face_compare_underscore';

describe('a verdict is', () => {
  it.each<[Judgement, string, Given, ReconciliationKind[]]>([
    ['explained', 'an approval whose gates passed or are off', {}, []],
    [
      'explained',
      'a rejection by a gate that failed',
      { status: 'rejected', scores: { similarity: 84 }, failCodes: [SIMILARITY] },
      [],
    ],
    [
      'explained',
      'an approval of a policy that does not name the gate',
      {
        policy: { liveness: null, activeLiveness: null, occlusion: null },
        scores: { activeLiveness: null, occluded: null },
      },
      [],
    ],
    [
      'explained',
      'an approval by API, which asks for no movements',
      { submitType: 'api', policy: { activeLiveness: 50 }, scores: { activeLiveness: null } },
      [],
    ],
    [
      'explained',
      'a rejection whose other scores are missing',
      { status: 'rejected', scores: { similarity: null, occluded: true }, failCodes: ['Face_Occluded_fail'] },
      [],
    ],
    [
      'cannotTell',
      'an approval by form without its movements',
      { policy: { activeLiveness: 50 }, scores: { activeLiveness: null } },
      ['scoreMissing'],
    ],
    ['cannotTell', 'an approval without its similarity', { scores: { similarity: null } }, ['scoreMissing']],
    ['cannotTell', 'an approval without a finding of occlusion', { scores: { occluded: null } }, ['occlusionUnknown']],
    ['cannotTell', 'an approval without a policy', { policy: null }, ['noPolicy']],
    [
      'cannotTell',
      'a rejection whose score is missing',
      { status: 'rejected', scores: { similarity: null }, failCodes: [SIMILARITY] },
      ['scoreMissing'],
    ],
    [
      'cannotTell',
      'a rejection by a code that no gate has',
      { status: 'rejected', failCodes: ['new_code'] },
      ['codeOfNoGate'],
    ],
    [
      'cannotTell',
      'an erased rejection that lists nothing any more',
      { status: 'rejected', erased: true, scores: { similarity: null, occluded: null } },
      ['scoreMissing'],
    ],
    ['cannotTell', 'a verdict never heard of', { status: 'on_hold' }, ['otherVerdict']],
    ['unexplained', 'an approval below a threshold', { scores: { similarity: 84.99 } }, ['approvedWithFailedGate']],
    [
      'unexplained',
      'the same, whatever is missing beside',
      { scores: { similarity: 84.99, occluded: null } },
      ['approvedWithFailedGate', 'occlusionUnknown'],
    ],
    ['unexplained', 'an approval that bears a code', { failCodes: ['x'] }, ['approvedWithCode']],
    ['unexplained', 'a rejection without a reason', { status: 'rejected' }, ['rejectedWithoutReason']],
    [
      'unexplained',
      'a rejection by the code of a gate that passed',
      { status: 'rejected', failCodes: [SIMILARITY] },
      ['codeOfPassedGate'],
    ],
    [
      'unexplained',
      'a rejection by the code of a gate that is off',
      { status: 'rejected', failCodes: ['Head_cover_fail'] },
      ['codeOfGateThatIsOff'],
    ],
    [
      'unexplained',
      'a gate that failed without its code',
      { status: 'rejected', scores: { similarity: 80, occluded: true }, failCodes: ['Face_Occluded_fail'] },
      ['failureWithoutCode'],
    ],
    [
      'unexplained',
      'a finding that its own points contradict',
      {
        policy: { occlusion: 30 },
        scores: { occlusion: 10, occluded: true },
        status: 'rejected',
        failCodes: ['Face_Occluded_fail'],
      },
      ['findingAgainstScore'],
    ],
  ])('%s: %s', (judgement, _, submission, kinds) => {
    const bits = reconciliationBits(given(submission), DOCUMENTED_READING);
    expect(kindsIn(bits)).toEqual(kinds);
    expect(judgementOf(bits)).toBe(judgement);
  });
});

it('every kind has a bit of its own, and a column of two bytes holds them all', () => {
  const bits = KINDS.map(bitOf);
  expect(bits.every((bit) => bit > 0 && Math.log2(bit) % 1 === 0)).toBe(true);
  expect(new Set(bits).size).toBe(KINDS.length);
  expect(bits.reduce((all, bit) => all | bit, 0)).toBeLessThan(2 ** 15);
  expect(DISAGREEMENT_BITS).toBe(DISAGREEMENTS.reduce((all, kind) => all | bitOf(kind), 0));
});

it('is unexplained where something disagrees, and nowhere else', () => {
  const points = fc.option(fc.integer({ min: 0, max: 100 }), { nil: null });
  const limit = fc.option(fc.constantFrom(0, 50, 85), { nil: null });
  const submission = fc.record({
    status: fc.constantFrom('approved', 'rejected', 'on_hold'),
    submitType: fc.constantFrom('form', 'api', null),
    erased: fc.boolean(),
    failCodes: fc.subarray([SIMILARITY, 'Face_Occluded_fail', 'Head_cover_fail', 'new_code']),
    scores: fc.record({
      similarity: points,
      liveness: points,
      headCover: points,
      occluded: fc.constantFrom(true, false, null),
    }),
    policy: fc.option(fc.record({ similarity: limit, liveness: limit, headCover: limit }), { nil: null }),
  });
  fc.assert(
    fc.property(submission, (each) => {
      const one = given(each);
      expect(judgementOf(reconciliationBits(one, DOCUMENTED_READING)) === 'unexplained').toBe(
        reconcile(one, DOCUMENTED_READING).length > 0,
      );
    }),
  );
});
