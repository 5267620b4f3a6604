import { DOCUMENTED_READING } from '#lib/domain/gate-reading.ts';
import { RECONCILIATION_KINDS } from '#lib/domain/reconciliation.ts';
import type { AttentionAnswer } from './attention.ts';
import type { PolicyLedgerAnswer } from './policy-ledger.ts';
import type { ReconciliationAnswer } from './reconciliation.ts';

const AS_OF = '2026-03-02T09:31:04.120Z';
const half = { count: 1, n: 2, rate: 0.5, low: 0.09453120573423074, high: 0.9054687942657693, enough: false };
const policy = { similarity: 85, liveness: 0, activeLiveness: 0, faceCover: 0, headCover: 0, occlusion: false };
const judged = { submissions: 2, explained: 1, unexplained: 1, cannotTell: 0, waiting: 0 };

/** A day with two submissions, one of them rejected although no gate failed. */
export const reconciliation: ReconciliationAnswer = {
  range: { from: '2026-03-02', to: '2026-03-02', tz: 'Asia/Seoul' },
  totals: { ...judged, rate: half },
  kinds: RECONCILIATION_KINDS.map((kind) => {
    const own = kind === 'rejectedWithoutReason' ? 1 : 0;
    return { kind, submissions: own, approved: 0, rejected: own };
  }),
  series: {
    bucket: 'hour',
    points: [
      {
        start: '2026-03-02T09:00:00.000Z',
        end: '2026-03-02T10:00:00.000Z',
        firstDay: '2026-03-02',
        lastDay: '2026-03-02',
        ...judged,
      },
    ],
  },
  policyVersions: [{ policyId: '1f2e3d4c5b6a', policy, ...judged, rate: half }],
  submitTypes: [{ submitType: 'form', ...judged, rate: half }],
  policyChanges: [],
  reading: DOCUMENTED_READING,
  asOf: AS_OF,
  coverage: { complete: true, daysRead: 1, days: 1 },
};

const decided = { submissions: 2, approved: 1, rejected: 1, other: 0, erased: 0, rate: half };

/** A threshold that was raised, with the version before in force for some hours more. */
export const policyLedger: PolicyLedgerAnswer = {
  range: { from: '2026-03-02', to: '2026-03-02', tz: 'Asia/Seoul' },
  totals: { submissions: 2, approved: 1, rejected: 1, other: 0, erased: 0 },
  versions: [
    {
      policyId: '1f2e3d4c5b6a',
      policy,
      firstSeen: '2026-01-04T01:00:02.310Z',
      lastSeen: '2026-03-02T09:30:11.000Z',
      projects: ['project-1'],
      ...decided,
    },
  ],
  changes: [
    {
      at: '2026-03-02T01:00:02.310Z',
      projectId: 'project-1',
      policyId: '1f2e3d4c5b6a',
      beforeId: '0a1b2c3d4e5f',
      changed: [{ gate: 'similarity', before: 80, after: 85 }],
      both: { until: '2026-03-02T07:00:02.310Z', hours: 6 },
      before: decided,
      after: decided,
      difference: { difference: 0, low: -0.5743, high: 0.5743, clear: false },
      byGates: {
        before: decided.rate,
        after: decided.rate,
        difference: { difference: 0, low: -0.5743, high: 0.5743, clear: false },
      },
    },
  ],
  windowDays: 7,
  together: [
    {
      projectId: 'project-1',
      policyIds: ['0a1b2c3d4e5f', '1f2e3d4c5b6a'],
      from: '2026-03-02T01:00:02.310Z',
      until: '2026-03-02T07:00:02.310Z',
      hours: 6,
    },
  ],
  gates: [
    { gate: 'similarity', on: 1, notAsked: 0, off: 0, notNamed: 0 },
    { gate: 'liveness', on: 0, notAsked: 0, off: 1, notNamed: 0 },
    { gate: 'activeLiveness', on: 0, notAsked: 0, off: 1, notNamed: 0 },
    { gate: 'faceCover', on: 0, notAsked: 0, off: 1, notNamed: 0 },
    { gate: 'headCover', on: 0, notAsked: 0, off: 1, notNamed: 0 },
    { gate: 'occlusion', on: 1, notAsked: 0, off: 0, notNamed: 0 },
  ],
  approvals: [{ policyId: '1f2e3d4c5b6a', submitType: 'form', approved: 1 }],
  asOf: AS_OF,
  coverage: { complete: true, daysRead: 1, days: 1 },
};

export const attention: AttentionAnswer = {
  alarms: 1,
  submissions: 2,
  unexplained: 1,
  waiting: 0,
  rejectedNear: 1,
  approvedNear: 0,
  subjects: { found: 0, patterns: ['burst', 'probing', 'hostedToApi'] },
  erasures: { overdue: 1, retentionSet: true },
  asOf: AS_OF,
  coverage: { complete: true, daysRead: 1, days: 1 },
};
