import { createParser, parseAsStringLiteral } from 'nuqs/server';
import type { inferParserType } from 'nuqs/server';
import type { SortKey } from '#lib/contract/filter.ts';

/** Columns of the table of submissions, in the order in which they are shown. */
export const SUBMISSION_COLUMNS = [
  'createdAt',
  'status',
  'authId',
  'subject',
  'failCodes',
  'similarity',
  'liveness',
  'activeLiveness',
  'faceCover',
  'headCover',
  'occlusion',
  'submitType',
  'project',
  'comments',
  'erased',
] as const;
export type SubmissionColumn = (typeof SUBMISSION_COLUMNS)[number];

export const DEFAULT_COLUMNS: readonly SubmissionColumn[] = [
  'createdAt',
  'status',
  'subject',
  'failCodes',
  'similarity',
  'liveness',
  'activeLiveness',
  'submitType',
];

const SORT_KEYS = ['createdAt', 'similarity', 'liveness', 'activeLiveness'] as const satisfies readonly SortKey[];
export const SUBMISSION_SORTS = SORT_KEYS.flatMap((key) => [key, `-${key}`] as const);

const isColumn = (name: string): name is SubmissionColumn => SUBMISSION_COLUMNS.some((column) => column === name);

const parseAsColumns = createParser<SubmissionColumn[]>({
  parse: (text) => {
    const names = new Set(text.split(','));
    return names.size > 0 && [...names].every(isColumn)
      ? SUBMISSION_COLUMNS.filter((column) => names.has(column))
      : null;
  },
  serialize: (columns) => SUBMISSION_COLUMNS.filter((column) => columns.includes(column)).join(','),
  eq: (a, b) => a.length === b.length && a.every((column) => b.includes(column)),
});

/** How the list of submissions is looked at; what is in it is the filter's. */
export const submissionsViewParams = {
  sort: parseAsStringLiteral(SUBMISSION_SORTS).withDefault('-createdAt'),
  columns: parseAsColumns.withDefault([...DEFAULT_COLUMNS]),
  density: parseAsStringLiteral(['compact', 'comfortable'] as const).withDefault('comfortable'),
  /** The submission that is open beside the list. */
  selected: createParser<string>({
    parse: (text) => (text.length > 0 && text.length <= 300 ? text : null),
    serialize: (authId) => authId,
  }),
};

export type SubmissionsView = inferParserType<typeof submissionsViewParams>;
