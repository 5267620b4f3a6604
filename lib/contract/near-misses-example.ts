import { MARGIN_REACH } from '#lib/domain/near-miss.ts';
import type { NearMissesAnswer } from './near-misses.ts';

const margins = Array.from({ length: 2 * MARGIN_REACH }, (_, index) => {
  const from = index - MARGIN_REACH;
  return { from, approved: from === 1 ? 1 : 0, rejected: from === -1 ? 1 : 0 };
});

/** An approval that passed by 1.2 points, and a rejection that fell short by 0.4. */
export const nearMisses: NearMissesAnswer = {
  range: { from: '2026-03-02', to: '2026-03-02', tz: 'Asia/Seoul' },
  band: { unit: 'points', width: 2 },
  approved: { count: 1, n: 12, rate: 0.08333333333333333, low: 0.01486, high: 0.35388, enough: false },
  rejected: { count: 1, n: 1, rate: 1, low: 0.20654, high: 1, enough: false },
  only: 1,
  gates: [
    {
      gate: 'similarity',
      rejected: 1,
      approved: 1,
      only: 1,
      move: { threshold: 85, to: 83, toApproved: 1, toRejected: 0 },
      margins,
    },
  ],
  waiting: 0,
  asOf: '2026-03-02T09:31:04.120Z',
  coverage: { complete: true, daysRead: 1, days: 1 },
};
