/** What our API offers. The routes are made from these and so is the OpenAPI document: neither can say what the other doesn't. */
import { EXPORT_FORMATS } from '#lib/domain/export-formats.ts';
import { accessOperations } from './access-operations.ts';
import { auditOperations } from './audit-operations.ts';
import { CSP_REPORT_TYPES, cspReport, reported } from './csp-report.ts';
import * as examples from './examples.ts';
import { exportParams, exportProgress, exportQuery } from './export.ts';
import { exploration as explorationExample } from './exploration-example.ts';
import { explorationAnswer, explorationQuery } from './exploration.ts';
import { faceauthAnswer, faceauthQuery } from './faceauth.ts';
import { arrivalsQuery, overviewQuery, positionQuery, submissionsQuery } from './filter.ts';
import { liveAnswer, readyAnswer } from './health.ts';
import { insightOperations } from './insight-operations.ts';
import type { Operation } from './operation.ts';
import { OF_A_BODY } from './operation.ts';
import { overviewAnswer } from './overview.ts';
import { imageQuery, positionAnswer, submissionAnswer, submissionParams, submissionQuery } from './submission.ts';
import { arrivalsAnswer, submissionsAnswer } from './submissions.ts';
import { peopleOperations } from './people-operations.ts';
import { revealOperations } from './reveal-operations.ts';
import { syncAccepted, syncAnswer, syncQuery, syncRange } from './sync.ts';
import { tokenOperations } from './token-operations.ts';
import { viewOperations } from './view-operations.ts';

const BAD_CURSOR_TOO = 'A parameter is wrong, or the cursor belongs to another question';
const FROM_ARGOS = {
  502: 'ARGOS refuses or sends what can not be read; kind and action say which and what to do',
  503: 'ARGOS can not be reached, is down or asks to slow down; or the database is',
  504: 'ARGOS did not answer in time',
};

export const operations = {
  listLive: {
    id: 'listLive',
    access: 'submissions.read',
    audit: { act: 'live.read' },
    method: 'GET',
    path: '/api/faceauth',
    summary: 'Submissions as ARGOS lists them now',
    description:
      'Asks ARGOS, page by page; the key is added on the server. One record by authId, or a list by dates. ' +
      'An id that ARGOS does not have gives an empty list. Nothing is written into the mirror.',
    query: faceauthQuery,
    answer: faceauthAnswer,
    problems: { 400: BAD_CURSOR_TOO, ...FROM_ARGOS },
    example: examples.liveSubmissions,
  },
  listSubmissions: {
    id: 'listSubmissions',
    access: 'submissions.read',
    method: 'GET',
    path: '/api/submissions',
    summary: 'Submissions of the mirror, filtered, sorted and page by page',
    description:
      'Any place of a list can be asked for: what follows or precedes an answer by its cursors, a row by offset, an instant by at. ' +
      'Cursors carry what the list was when it was first asked for, so that its total and its rows stay while others arrive.',
    query: submissionsQuery,
    answer: submissionsAnswer,
    problems: { 400: BAD_CURSOR_TOO },
    example: examples.submissions,
  },
  countArrivals: {
    id: 'countArrivals',
    access: 'submissions.read',
    method: 'GET',
    path: '/api/arrivals',
    summary: 'How many submissions of a list arrived since it was asked for',
    query: arrivalsQuery,
    answer: arrivalsAnswer,
    example: examples.arrivals,
  },
  getSubmission: {
    id: 'getSubmission',
    access: 'submissions.read',
    audit: { act: 'submission.read', record: 'authId' },
    method: 'GET',
    path: '/api/submissions/{authId}',
    summary: "One submission: its gates, its subject's attempts, its record",
    params: submissionParams,
    query: submissionQuery,
    answer: submissionAnswer,
    problems: {
      404: 'No such submission',
      409: 'Two projects use this id: give project',
      ...FROM_ARGOS,
    },
    example: examples.submissionDetail,
  },
  locateSubmission: {
    id: 'locateSubmission',
    access: 'submissions.read',
    method: 'GET',
    path: '/api/submissions/{authId}/position',
    summary: 'Where one submission stands in a list, and its neighbours there',
    params: submissionParams,
    query: positionQuery,
    answer: positionAnswer,
    example: examples.position,
  },
  getImage: {
    id: 'getImage',
    access: 'submissions.read',
    audit: { act: 'image.read', record: 'authId' },
    method: 'GET',
    path: '/api/submissions/{authId}/image',
    summary: 'The image of one submission, from ARGOS, never stored',
    params: submissionParams,
    query: imageQuery,
    answer: 'image',
    problems: {
      404: 'No such submission, or ARGOS has no image of it',
      409: 'Two projects use this id: give project',
      410: 'ARGOS has erased the image',
      ...FROM_ARGOS,
    },
  },
  exportSubmissions: {
    id: 'exportSubmissions',
    access: 'submissions.export',
    audit: { act: 'export.begun' },
    method: 'GET',
    path: '/api/export',
    summary: 'Every submission that the filter has, in the order of the list, as a file',
    description:
      'Streamed from one snapshot of the mirror. Filter, zone, as-of time and coverage are inside the file. A file that breaks off breaks the ' +
      'connection. HEAD tells the name of the file.',
    query: exportQuery,
    answer: { mediaTypes: Object.values(EXPORT_FORMATS).map(({ mediaType }) => mediaType) },
    problems: { 429: 'As many exports as may run at once are running' },
  },
  getExport: {
    id: 'getExport',
    access: 'submissions.export',
    method: 'GET',
    path: '/api/export/{exportId}',
    summary: 'How far an export is',
    description: 'Waits a few seconds for an export that has not begun: it may be asked for at the same time.',
    params: exportParams,
    answer: exportProgress,
    problems: { 404: 'No export of this id has begun, or it ended more than ten minutes ago' },
    example: examples.exportProgress,
  },
  cancelExport: {
    id: 'cancelExport',
    access: 'submissions.export',
    audit: { act: 'export.cancelled', record: 'exportId' },
    method: 'DELETE',
    path: '/api/export/{exportId}',
    summary: 'Breaks an export off',
    params: exportParams,
    answer: exportProgress,
    problems: { 404: 'No export of this id has begun, or it ended more than ten minutes ago' },
    example: examples.exportProgress,
  },
  getOverview: {
    id: 'getOverview',
    access: 'submissions.read',
    method: 'GET',
    path: '/api/overview',
    summary: 'Everything the overview shows, under the same filters',
    query: overviewQuery,
    answer: overviewAnswer,
    example: examples.overview,
  },
  getExploration: {
    id: 'getExploration',
    access: 'submissions.read',
    method: 'GET',
    path: '/api/exploration',
    summary: 'What comes together, when, under which policy, and against another period, under the same filters',
    query: explorationQuery,
    answer: explorationAnswer,
    example: explorationExample,
  },
  getSync: {
    id: 'getSync',
    access: 'submissions.read',
    method: 'GET',
    path: '/api/sync',
    summary: 'State of the mirror: progress, coverage, runs, errors, quarantine',
    query: syncQuery,
    answer: syncAnswer,
    example: examples.sync,
  },
  readAgain: {
    id: 'readAgain',
    access: 'sync.request',
    audit: { act: 'sync.requested' },
    method: 'POST',
    path: '/api/sync',
    summary: 'Read some days again now',
    body: syncRange,
    answer: syncAccepted,
    status: 202,
    bodyExample: examples.syncRange,
    example: examples.syncAccepted,
    problems: OF_A_BODY,
  },
  ...revealOperations,
  ...accessOperations,
  ...insightOperations,
  ...tokenOperations,
  ...peopleOperations,
  ...viewOperations,
  ...auditOperations,
  reportBlocked: {
    id: 'reportBlocked',
    access: 'public',
    method: 'POST',
    path: '/api/csp-reports',
    summary: 'What a browser has blocked on a page of ours',
    description: 'Sent by browsers. Logged by directive, origin and page.',
    body: cspReport,
    bodyTypes: CSP_REPORT_TYPES,
    answer: reported,
    bodyExample: [{ type: 'csp-violation', body: { effectiveDirective: 'script-src-elem', blockedURL: 'inline' } }],
    example: { taken: 1 },
    problems: OF_A_BODY,
  },
  getLive: {
    id: 'getLive',
    access: 'public',
    method: 'GET',
    path: '/api/health/live',
    summary: 'Does the process answer?',
    answer: liveAnswer,
    example: examples.live,
  },
  getReady: {
    id: 'getReady',
    access: 'public',
    method: 'GET',
    path: '/api/health/ready',
    summary: 'Can it do its work? A real query, the schema, and the age of the sync',
    answer: readyAnswer,
    alsoStatus: { status: 503, when: 'Not every check is fine' },
    example: examples.ready,
  },
  getOpenApi: {
    id: 'getOpenApi',
    access: 'public',
    method: 'GET',
    path: '/api/openapi.json',
    summary: 'This document',
    answer: 'document',
  },
} as const satisfies Record<string, Operation>;
