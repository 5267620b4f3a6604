import type { ErasuresAnswer, RemainsAnswer } from './erasures.ts';

/** A day with two submissions, one of them erased after a week and kept by a project that promises 30 days. */
const retention = { inTime: 1, late: 0, overdue: 1, notDue: 0, unknown: 0, notSet: 0 };

export const erasures: ErasuresAnswer = {
  range: { from: '2026-01-02', to: '2026-01-02', tz: 'Asia/Seoul' },
  judgedAt: '2026-03-02T09:00:00.000Z',
  submissions: 2,
  erased: 1,
  retention,
  creationToErasure: {
    median: 7,
    p90: null,
    p95: null,
    longest: 7,
    withoutTime: 0,
    curve: [{ day: 7, atRisk: 2, erased: 1, share: 0.5, low: 0.0895, high: 0.994 }],
  },
  erasureToRemoval: {
    prompt: 1,
    slow: 0,
    unknown: 0,
    neverHeld: 0,
    limitHours: 24,
    median: 5,
    p90: 5,
    p95: 5,
    longest: 5,
  },
  projects: [
    {
      projectId: 'project-1',
      retentionDays: 30,
      submissions: 2,
      retention,
      median: 7,
      withinPeriod: { share: 0.5, low: 0.0895, high: 0.994, n: 2 },
    },
  ],
  series: {
    bucket: 'day',
    points: [
      {
        start: '2026-01-01T15:00:00.000Z',
        end: '2026-01-02T15:00:00.000Z',
        firstDay: '2026-01-02',
        lastDay: '2026-01-02',
        submissions: 2,
        retention,
      },
    ],
  },
  asOf: '2026-03-02T09:31:04.120Z',
  coverage: { complete: true, daysRead: 1, days: 1 },
};

export const remains: RemainsAnswer = {
  erased: 1,
  remains: { subject: 1, comments: 0, scores: 0, record: 0, quarantine: 0 },
  asOf: '2026-03-02T09:31:04.120Z',
  coverage: { complete: true, daysRead: 1, days: 1 },
};

export const retentionChangeExample = { days: 30, was: null };
export const projectRetentionExample = { projectId: 'project-1', retentionDays: 30 };
