import { nearMisses as nearMissesExample } from './near-misses-example.ts';
import { nearMissesAnswer, nearMissesQuery } from './near-misses.ts';
import type { Operation } from './operation.ts';

/** Who came near the other verdict. */
export const nearMissOperations = {
  getNearMisses: {
    id: 'getNearMisses',
    access: 'submissions.read',
    method: 'GET',
    path: '/api/near-misses',
    summary:
      'Who was rejected just below a threshold or approved just above it, and by which gate, under the same filters',
    description:
      'A rejection is as far from approval as the worst of the gates that rejected it; an approval as far from rejection as its smallest ' +
      'margin. A rejection for an obstructed face or an unexplained code is none: no threshold turns it. The records are listed by the filter nearMiss.',
    query: nearMissesQuery,
    answer: nearMissesAnswer,
    example: nearMissesExample,
  },
} as const satisfies Record<string, Operation>;
