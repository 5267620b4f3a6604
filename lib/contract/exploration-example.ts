import type { ExplorationAnswer } from './exploration.ts';

const AS_OF = '2026-03-02T09:31:04.120Z';
const counts = { submissions: 2, approved: 1, rejected: 1, other: 0, erased: 0 };
const none = { submissions: 0, approved: 0, rejected: 0, other: 0, erased: 0 };
const half = { count: 1, n: 2, rate: 0.5, low: 0.09453120573423074, high: 0.9054687942657693, enough: false };
const nothing = { count: 0, n: 0, rate: null, low: 0, high: 1, enough: false };
const policy = { similarity: 85, liveness: 0, activeLiveness: 0, faceCover: 0, headCover: 0, occlusion: false };

/** A day with two submissions of two subjects, one of them rejected. */
export const exploration: ExplorationAnswer = {
  range: { from: '2026-03-02', to: '2026-03-02', tz: 'Asia/Seoul' },
  totals: counts,
  codes: [{ code: 'Face_Occluded_fail', count: 1, alone: 1 }],
  combinations: [{ codes: ['Face_Occluded_fail'], count: 1, rejected: 1 }],
  moreCombinations: { combinations: 0, count: 0, rejected: 0 },
  withoutCode: { count: 1, rejected: 0 },
  weekdayHour: Array.from({ length: 168 }, (_, index) => {
    const filled =
      index === 8 ? { submissions: 2, approved: 1, rejected: 1 } : { submissions: 0, approved: 0, rejected: 0 };
    return { weekday: 1 + Math.floor(index / 24), hour: index % 24, ...filled };
  }),
  submitTypes: [{ submitType: 'form', ...counts }],
  policyVersions: [
    {
      policyId: '1f2e3d4c5b6a',
      policy,
      firstSeen: '2026-01-04T01:00:02.310Z',
      lastSeen: '2026-03-02T09:30:11.000Z',
      ...counts,
    },
  ],
  scorePairs: {
    x: 'similarity',
    y: 'activeLiveness',
    width: 1,
    recorded: 2,
    cells: [
      { x: 97, y: 97, approved: 0, rejected: 1, other: 0 },
      { x: 99, y: 98, approved: 1, rejected: 0, other: 0 },
    ],
    thresholds: { x: [{ threshold: 85, submissions: 2 }], y: [{ threshold: 0, submissions: 2 }] },
  },
  subjects: {
    subjects: 2,
    withoutSubject: 0,
    everApproved: { subjects: 1, submissions: 1 },
    neverApproved: { subjects: 1, submissions: 1 },
    firstTries: { submissions: 2, approved: 1, rejected: 1, other: 0 },
    retries: { submissions: 0, approved: 0, rejected: 0, other: 0 },
  },
  rates: { submissions: half, firstTries: half, retries: nothing, neverApproved: half },
  comparison: {
    a: { from: '2026-03-02', to: '2026-03-02', ...counts },
    b: { from: '2026-03-01', to: '2026-03-01', ...none },
    rates: [{ of: 'rejected', name: null, a: half, b: nothing, difference: null }],
    policyChanges: [],
  },
  policyChanges: [
    {
      at: '2026-03-02T01:00:02.310Z',
      projectId: 'prj_web',
      policyId: '1f2e3d4c5b6a',
      beforeId: '6a5b4c3d2e1f',
      changed: [{ gate: 'similarity', before: 80, after: 85 }],
    },
  ],
  asOf: AS_OF,
  coverage: { complete: true, daysRead: 1, days: 1 },
};
