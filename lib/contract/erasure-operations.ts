/** Erasure: is it done in time, here too, and how is that shown to others? */
import { erasures, projectRetentionExample, remains, retentionChangeExample } from './erasure-examples.ts';
import {
  erasureProofQuery,
  erasuresAnswer,
  erasuresQuery,
  projectRetention,
  remainsAnswer,
  retentionChange,
  retentionParams,
} from './erasures.ts';
import type { Operation } from './operation.ts';
import { OF_A_BODY } from './operation.ts';

export const erasureOperations = {
  getErasures: {
    id: 'getErasures',
    access: 'submissions.read',
    method: 'GET',
    path: '/api/erasures',
    summary:
      'Which submissions were erased within the retention period of their project, and what is left of them, under the same filters',
    description:
      'Ages are whole days of 24 hours, as of the start of the hour. Erased is what ARGOS lists as erased; when it was noticed here and our own ' +
      'copy went is kept since the dashboard knows of it.',
    query: erasuresQuery,
    answer: erasuresAnswer,
    example: erasures,
  },
  getRemains: {
    id: 'getRemains',
    access: 'submissions.read',
    method: 'GET',
    path: '/api/erasures/remains',
    summary:
      'What is left of the erased submissions of the filter: what ARGOS still lists, and what only this mirror would have',
    query: erasuresQuery,
    answer: remainsAnswer,
    example: remains,
  },
  proveErasures: {
    id: 'proveErasures',
    access: 'submissions.export',
    audit: { act: 'proof.begun' },
    method: 'GET',
    path: '/api/erasures/proof',
    summary: "The filter's erased submissions as a file that can be verified offline, JSON Lines",
    description:
      'Ids and times alone, nothing of a person. The first line tells of filter, periods and counts and names the end of the audit trail, the ' +
      'last bears the SHA-256 of all before it, which is an entry of the trail, too: npm run audit -- verify-erasures FILE.',
    query: erasureProofQuery,
    answer: { mediaTypes: ['application/x-ndjson; charset=utf-8'] },
    problems: { 429: 'As many exports as may run at once are running' },
  },
  setRetention: {
    id: 'setRetention',
    access: 'retention.set',
    audit: { act: 'retention.set', record: 'projectId' },
    method: 'PATCH',
    path: '/api/projects/{projectId}/retention',
    summary: 'Set for how many days a project may keep what it has, or take its period away',
    description: 'What the period was before, and who changed it when, stands in the audit trail.',
    params: retentionParams,
    body: retentionChange,
    answer: projectRetention,
    bodyExample: retentionChangeExample,
    example: projectRetentionExample,
    problems: { 404: 'No such project', 409: 'Somebody has changed it meanwhile', ...OF_A_BODY },
  },
} as const satisfies Record<string, Operation>;
