/** Subjects: what was found among their attempts. */
import type { Operation } from './operation.ts';
import { subject, subjects } from './subject-examples.ts';
import { subjectAnswer, subjectParams, subjectQuery, subjectsAnswer, subjectsQuery } from './subjects.ts';

export const subjectOperations = {
  listSubjects: {
    id: 'listSubjects',
    access: 'submissions.read',
    method: 'GET',
    path: '/api/subjects',
    summary: 'Subjects among whose attempts a pattern was found, by how much was found',
    description:
      'Patterns are found by rules with presets of others (docs/insight.md). They are worth a look, and no claim about anybody. ' +
      'A pattern counts for every day that its attempts touch. Roles that are not shown subjects are given the same list without ids.',
    query: subjectsQuery,
    answer: subjectsAnswer,
    example: subjects,
  },
  getSubject: {
    id: 'getSubject',
    access: 'submissions.read',
    shows: 'subject',
    audit: { act: 'subject.read', record: 'subject', concealed: true },
    method: 'GET',
    path: '/api/subjects/{subject}',
    summary: 'One subject: all its attempts, and the patterns among them',
    description: 'For roles that are shown subjects. The audit trail has a fingerprint of the id instead of the id.',
    params: subjectParams,
    query: subjectQuery,
    answer: subjectAnswer,
    problems: {
      404: 'No submission names this subject',
      409: 'Two projects have this subject: give project',
    },
    example: subject,
  },
} as const satisfies Record<string, Operation>;
