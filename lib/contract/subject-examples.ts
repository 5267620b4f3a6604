import type { SubjectAnswer, SubjectPatternItem, SubjectsAnswer } from './subjects.ts';

const AS_OF = '2026-03-02T09:31:04.120Z';
const coverage = { complete: true, daysRead: 1, days: 1 };

const burst: SubjectPatternItem = {
  kind: 'burst',
  weight: 5,
  attempts: 6,
  failures: 6,
  firstAt: '2026-03-01T23:12:40.031Z',
  lastAt: '2026-03-01T23:14:58.310Z',
  lastAuthId: 'fa_7d1c2e90',
  approvedAt: '2026-03-01T23:58:20.004Z',
  from: null,
  to: null,
  approved: null,
  gate: null,
  marginFrom: null,
  marginTo: null,
  slope: null,
  codes: null,
};
const counts = { submissions: 8, approved: 2, rejected: 6 };

export const subjects: SubjectsAnswer = {
  items: [
    {
      subject: 'kyc_48213',
      projectId: 'prj_web',
      score: 35,
      ...counts,
      firstAt: '2026-01-14T02:00:11.500Z',
      lastAt: burst.lastAt,
      approvedAt: burst.approvedAt,
      patterns: [burst],
    },
  ],
  offset: 0,
  total: 1,
  kinds: [{ kind: 'burst', subjects: 1 }],
  lookedThrough: true,
  asOf: AS_OF,
  coverage,
};

export const subject: SubjectAnswer = {
  subject: 'kyc_48213',
  projectId: 'prj_web',
  score: 35,
  ...counts,
  patterns: [{ ...burst, authIds: ['fa_7d1c2e90'] }],
  attempts: [
    {
      submission: {
        authId: 'fa_7d1c2e90',
        projectId: 'prj_web',
        status: 'rejected',
        createdAt: burst.lastAt,
        submitType: 'form',
        kycSubmissionId: 'kyc_48213',
        failCodes: ['face_compare_underscore'],
        comments: [],
        scores: {
          similarity: 61.5,
          liveness: 96.1,
          activeLiveness: 97.8,
          faceCover: null,
          headCover: null,
          occluded: false,
          occlusion: null,
        },
        policy: { similarity: 85, liveness: 50, activeLiveness: 0, faceCover: 0, headCover: 0, occlusion: false },
        erased: false,
        erasedAt: null,
        missingSince: null,
      },
      policyId: '0f3a9c1de752',
    },
  ],
  asOf: AS_OF,
  coverage,
};
