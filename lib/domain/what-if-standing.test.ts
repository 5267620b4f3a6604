import { describe, expect, it } from 'vitest';
import { DOCUMENTED_READING } from './gate-reading.ts';
import type { Policy, Scores } from './submission.ts';
import {
  APPROVED,
  bitOf,
  HELD,
  possibleOf,
  reasonsOf,
  standingOf,
  UNDECIDED,
  UNEXPLAINED,
} from './what-if-standing.ts';
import type { ScoredGate } from './what-if-standing.ts';

interface Given {
  status?: string;
  failCodes?: string[];
  scores?: Partial<Scores>;
  policy?: Partial<Policy> | null;
}

/** Rejected though all gates pass: similarity 90 against 85, nothing obstructed, the others off. */
function found({ status = 'rejected', failCodes = [], scores, policy }: Given): number {
  const [absent, off] = [null, 0];
  return standingOf(
    {
      status,
      failCodes,
      scores: {
        ...{ similarity: 90, liveness: 97, activeLiveness: 97, faceCover: absent, headCover: absent },
        ...{ occluded: false, occlusion: absent },
        ...scores,
      },
      policy:
        policy === null
          ? null
          : {
              ...{
                similarity: 85,
                liveness: off,
                activeLiveness: off,
                faceCover: off,
                headCover: off,
                occlusion: false,
              },
              ...policy,
            },
    },
    DOCUMENTED_READING,
  );
}

describe('whatever thresholds do,', () => {
  it.each<[string, Given, number]>([
    ['an approval is one', { status: 'approved' }, APPROVED],
    ['another verdict is left alone', { status: 'in_doubt', failCodes: ['face_compare_underscore'] }, UNDECIDED],
    ['an obstructed face holds a rejection', { scores: { occluded: true }, failCodes: ['FACE_occluded_fail'] }, HELD],
    ['so does its code alone', { scores: { occluded: null }, failCodes: ['face_occluded_fail'] }, HELD],
    ['also beside a failed gate', { scores: { occluded: true, similarity: 1 } }, HELD],
    ['a rejection without any reason is not explained', {}, UNEXPLAINED],
    ['nor one whose code names a gate that passed', { failCodes: ['face_compare_underscore'] }, UNEXPLAINED],
    ['nor one whose code names a gate that was off', { failCodes: ['head_cover_fail'] }, UNEXPLAINED],
    ['nor one with a code never documented', { failCodes: ['glare'] }, UNEXPLAINED],
    ['nor one beside a gate that has its own', { scores: { similarity: 1 }, failCodes: ['glare'] }, UNEXPLAINED],
    [
      'nor one with more such codes than failed gates that have none',
      { scores: { liveness: 10 }, policy: { liveness: 50 }, failCodes: ['glare', 'blur'] },
      UNEXPLAINED,
    ],
  ])('%s', (_, given, standing) => {
    expect(found(given)).toBe(standing);
  });
});

describe('thresholds can turn a rejection', () => {
  it.each<[string, Given, ScoredGate[], ScoredGate[]]>([
    [
      'by its failed gate',
      { scores: { similarity: 84.99 }, failCodes: ['face_compare_underscore'] },
      ['similarity'],
      [],
    ],
    ['also without a code', { scores: { similarity: 84.99 } }, ['similarity'], []],
    [
      'by all of them together',
      { scores: { similarity: 1, headCover: 5 }, policy: { headCover: 60 } },
      ['similarity', 'headCover'],
      [],
    ],
    [
      'by liveness, whose code nobody documents',
      { scores: { liveness: 10 }, policy: { liveness: 50 }, failCodes: ['new'] },
      ['liveness'],
      [],
    ],
    [
      'by its code, where the score is gone',
      { scores: { similarity: null }, failCodes: ['face_compare_underscore'] },
      ['similarity'],
      [],
    ],
    ['perhaps by the gate whose score is gone', { scores: { similarity: null } }, [], ['similarity']],
    [
      'perhaps by liveness, where a code may be its own',
      { scores: { liveness: null }, policy: { liveness: 50 }, failCodes: ['new'] },
      [],
      ['liveness'],
    ],
    [
      'perhaps by any gate, where its policy is not known',
      { policy: null },
      [],
      ['similarity', 'liveness', 'activeLiveness', 'faceCover', 'headCover'],
    ],
  ])('%s', (_, given, reasons, possible) => {
    const set = (gates: ScoredGate[]) => gates.reduce((sum, gate) => sum | bitOf(gate), 0);
    expect([reasonsOf(found(given)), possibleOf(found(given))]).toEqual([set(reasons), set(possible)]);
  });
});
