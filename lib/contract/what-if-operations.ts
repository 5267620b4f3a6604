import type { Operation } from './operation.ts';
import { whatIf as whatIfExample, whatIfSubjects as whatIfSubjectsExample } from './what-if-example.ts';
import { whatIfAnswer, whatIfQuery, whatIfSubjectsAnswer, whatIfSubjectsQuery } from './what-if.ts';

/** What other thresholds would have done. */
export const whatIfOperations = {
  getWhatIf: {
    id: 'getWhatIf',
    access: 'submissions.read',
    method: 'GET',
    path: '/api/what-if',
    summary: 'All that other thresholds can be judged by, under the same filters',
    description:
      'Counts, not records: whoever asks moves thresholds without asking again. The records that would change are listed by the filter ' +
      'whatIf. It re-plays history: people and their retries would have behaved otherwise.',
    query: whatIfQuery,
    answer: whatIfAnswer,
    example: whatIfExample,
  },
  getWhatIfSubjects: {
    id: 'getWhatIfSubjects',
    access: 'submissions.read',
    method: 'GET',
    path: '/api/what-if/subjects',
    summary: 'How many subjects would ever have passed under other thresholds',
    description:
      'Re-plays the tries that were made. After another verdict some of them would not have been made, and others would.',
    query: whatIfSubjectsQuery,
    answer: whatIfSubjectsAnswer,
    example: whatIfSubjectsExample,
  },
} as const satisfies Record<string, Operation>;
