import type { WhatIfAnswer, WhatIfSubjectsAnswer } from './what-if.ts';

/** Twelve approvals, and a rejection for its similarity. */
export const whatIf: WhatIfAnswer = {
  range: { from: '2026-03-02', to: '2026-03-02', tz: 'Asia/Seoul' },
  cells: {
    gates: ['similarity', 'activeLiveness'],
    rejects: ['below', 'below'],
    bins: [
      [97, 99, 82],
      [-1, 98, 97],
    ],
    standing: [0, 0, 5],
    count: [4, 8, 1],
  },
  thresholds: [
    { gate: 'similarity', uses: [{ threshold: 85, submissions: 13 }], latest: 85 },
    { gate: 'liveness', uses: [{ threshold: 0, submissions: 13 }], latest: 0 },
  ],
  waiting: 0,
  asOf: '2026-03-02T09:31:04.120Z',
  coverage: { complete: true, daysRead: 1, days: 1 },
};

/** Ten subjects, of whom one more would have passed. */
export const whatIfSubjects: WhatIfSubjectsAnswer = {
  tally: { approved: 10, rejected: 0, toApproved: 1, toRejected: 0, unknownApproved: 0, unknownRejected: 0 },
  asOf: '2026-03-02T09:31:04.120Z',
  coverage: { complete: true, daysRead: 1, days: 1 },
};
