/** Examples of the OpenAPI document; a test holds each to its validator. All made up. */
import type { z } from 'zod';
import type { ExportProgress } from './export.ts';
import type { FaceauthAnswer } from './faceauth.ts';
import type { ReadyAnswer } from './health.ts';
import type { OverviewAnswer } from './overview.ts';
import type { Problem } from './problem.ts';
import type { PositionAnswer, SubmissionAnswer } from './submission.ts';
import type { ArrivalsAnswer, SubmissionsAnswer } from './submissions.ts';
import type { SyncAnswer, syncAccepted as accepted, syncRange as range } from './sync.ts';
import type { newView as madeView, SavedView, viewChange as changedView, ViewPlace, ViewsAnswer } from './views.ts';

const AS_OF = '2026-03-02T09:31:04.120Z';
const coverage = { complete: true, daysRead: 1, days: 1 };

const record: FaceauthAnswer['items'][number] = {
  authId: 'fa_7d1c2e90',
  projectId: 'prj_web',
  status: 'rejected',
  createdAt: '2026-03-01T23:12:40.031Z',
  submitType: 'form',
  kycSubmissionId: 'kyc_48213',
  failCodes: ['Face_Occluded_fail'],
  comments: ['The face is covered by an object.'],
  scores: {
    similarity: 97.78668212890625,
    liveness: null,
    activeLiveness: 97.8,
    faceCover: null,
    headCover: null,
    occluded: true,
    occlusion: null,
  },
  policy: { similarity: 85, liveness: 0, activeLiveness: 0, faceCover: 0, headCover: 0, occlusion: false },
  erased: false,
  erasedAt: null,
};
const submission = { ...record, missingSince: null };

export const liveSubmissions: FaceauthAnswer = {
  items: [record],
  quarantined: [{ authId: 'fa_9a00b1c2', cause: 'create_time is missing.' }],
  nextCursor: 'eyJhZnRlciI6WyJmYV83ZDFjMmU5MCJdfQ',
  asOf: AS_OF,
};

export const submissions: SubmissionsAnswer = {
  items: [submission],
  offset: 0,
  total: 242,
  nextCursor: 'eyJmb3IiOiI0ZjFjIn0',
  previousCursor: null,
  until: '2026-03-02T09:30:58.002Z',
  asOf: AS_OF,
  coverage,
};

export const arrivals: ArrivalsAnswer = { newer: 12 };

export const position: PositionAnswer = {
  position: 17,
  total: 242,
  previous: { authId: 'fa_7d1c2e8f', projectId: 'prj_web' },
  next: null,
};

export const submissionDetail: SubmissionAnswer = {
  submission,
  gates: [
    { gate: 'similarity', outcome: 'passed', score: 97.78668212890625, threshold: 85, margin: 12.78668212890625 },
    { gate: 'liveness', outcome: 'off', score: null, threshold: 0, margin: null },
    { gate: 'activeLiveness', outcome: 'off', score: 97.8, threshold: 0, margin: null },
    { gate: 'faceCover', outcome: 'off', score: null, threshold: 0, margin: null },
    { gate: 'headCover', outcome: 'off', score: null, threshold: 0, margin: null },
    { gate: 'occlusion', outcome: 'failed', score: true, threshold: false, margin: null },
  ],
  disagreements: [],
  attempts: [submission],
  attemptsTotal: 1,
  policyListed: { faceSimilarity_threshold: 85, liveness_threshold: 0, occluded_threshold: false },
  raw: null,
  masked: ['raw'],
  readAt: AS_OF,
  live: { askedAt: AS_OF, outcome: 'listed', detail: null },
  asOf: AS_OF,
};

export const exportProgress: ExportProgress = {
  exportId: '0d2c1a4e-3f0b-4b58-9d4e-0a8b6ad0b0de',
  state: 'running',
  rows: 120_000,
  total: 242_000,
  bytes: 39_481_344,
  startedAt: AS_OF,
  endedAt: null,
  problem: null,
};

const counts = { submissions: 2, approved: 1, rejected: 1, other: 0, erased: 0 };
const bins = (at: number) => Array.from({ length: 101 }, (_, bin) => (bin === at ? 1 : 0));

export const overview: OverviewAnswer = {
  range: { from: '2026-03-02', to: '2026-03-02', tz: 'Asia/Seoul' },
  totals: counts,
  previous: {
    from: '2026-03-01',
    to: '2026-03-01',
    until: null,
    submissions: 0,
    approved: 0,
    rejected: 0,
    other: 0,
    erased: 0,
    policyChanges: [],
  },
  series: {
    bucket: 'day',
    points: [
      {
        start: '2026-03-01T15:00:00.000Z',
        end: '2026-03-02T15:00:00.000Z',
        firstDay: '2026-03-02',
        lastDay: '2026-03-02',
        ...counts,
      },
    ],
  },
  failCodes: [{ code: 'Face_Occluded_fail', count: 1, soleBlocker: 1 }],
  submitTypes: [{ submitType: 'form', ...counts }],
  histograms: [
    {
      gate: 'similarity',
      recorded: 2,
      approved: bins(99),
      rejected: bins(97),
      other: bins(-1),
      thresholds: [{ threshold: 85, submissions: 2 }],
    },
  ],
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
  coverage,
};

export const syncRange: z.input<typeof range> = { from: '2026-03-01', to: '2026-03-02' };
export const syncAccepted: z.input<typeof accepted> = { accepted: 1 };

export const sync: SyncAnswer = {
  state: 'upToDate',
  simulator: false,
  asOf: AS_OF,
  progress: {
    daysRead: 120,
    daysTotal: 120,
    fraction: 1,
    submissionsRead: 30_412,
    perSecond: null,
    secondsLeft: null,
    newestDay: '2026-03-02',
    oldestDay: '2025-11-03',
  },
  sources: [
    {
      name: 'Web',
      projectIds: ['prj_web'],
      submissions: 30_412,
      backfillDone: true,
      tailAt: AS_OF,
      sweepAt: '2026-03-01T10:02:11.000Z',
    },
  ],
  openErrors: [],
  quarantinedTotal: 0,
  missingTotal: 0,
  coverage: [],
  runs: [],
  quarantine: [],
  errors: [],
};

export const newView = {
  name: 'Rejected by API',
  path: '/submissions',
  query: 'range=7d&status=rejected&submitType=api',
  shared: true,
  pinned: true,
  isDefault: false,
} as const satisfies z.input<typeof madeView>;
export const savedView: SavedView = {
  ...newView,
  id: '3f2b8c1e-7a64-4a0e-9c55-1d2e3f405162',
  maker: { id: 'k3Yp0QbUu7dH', name: 'Kim Haneul' },
  version: 1,
  createdAt: AS_OF,
  updatedAt: AS_OF,
};
export const viewChange: z.input<typeof changedView> = { version: 1, name: 'Rejected through the API', position: 0 };
export const viewPlace: ViewPlace = { pinned: true };
export const views: ViewsAnswer = { items: [{ ...savedView, count: 242 }], countedAt: AS_OF };

export const live = { status: 'live' } as const;
export const ready: ReadyAnswer = {
  status: 'ready',
  checks: [
    { name: 'database', ok: true, detail: 'Answered in 1 ms.' },
    { name: 'schema', ok: true, detail: 'At the version of this program.' },
    { name: 'sync', ok: true, detail: 'Reported 4 s ago.' },
  ],
};

export const problem: Problem = {
  type: 'urn:faceauth-review:problem:bad-request',
  title: 'The request can not be understood',
  status: 400,
  detail: 'limit must be a whole number from 1 to 500, not "many".',
  requestId: '0d2c1a4e-3f0b-4b58-9d4e-0a8b6ad0b0de',
  kind: 'bad-request',
  action: 'Correct the parameters named, then ask again.',
  traceId: null,
  parameters: [{ name: 'limit', message: 'must be a whole number from 1 to 500, not "many"' }],
};
