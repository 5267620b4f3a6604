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
  'lowestMargin',
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
  'lowestMargin',
  'submitType',
];

export const SORTED_COLUMNS = [
  'createdAt',
  'similarity',
  'liveness',
  'activeLiveness',
  'lowestMargin',
] as const satisfies readonly (SortKey & SubmissionColumn)[];
export const SUBMISSION_SORTS = SORTED_COLUMNS.flatMap((key) => [key, `-${key}`] as const);
export type SubmissionSort = (typeof SUBMISSION_SORTS)[number];

/** What an order sorts by, whichever end comes first. */
export const sortKeyOf = (sort: SubmissionSort): SortKey => sort.replace('-', '') as SortKey;

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

export const DENSITIES = ['compact', 'comfortable'] as const;
export type Density = (typeof DENSITIES)[number];

/** How the list of submissions is looked at; what is in it is the filter's. */
export const submissionsViewParams = {
  sort: parseAsStringLiteral(SUBMISSION_SORTS).withDefault('-createdAt'),
  columns: parseAsColumns.withDefault([...DEFAULT_COLUMNS]),
  /** null = as the reader likes it. */
  density: parseAsStringLiteral(DENSITIES),
  /** The submission that is open beside the list. */
  selected: createParser<string>({
    parse: (text) => (text.length > 0 && text.length <= 300 ? text : null),
    serialize: (authId) => authId,
  }),
};

export type SubmissionsView = inferParserType<typeof submissionsViewParams>;
