/** The query of everything that reads submissions from the mirror: one filter, spelt the same everywhere. */
import { z } from 'zod';
import { dayAsked, text, texts, wholeNumber, zone } from './parameter.ts';

const list = texts(200);

export const filterQuery = z.object({
  from: dayAsked.optional().describe('First day, inclusive; absent = from the oldest'),
  to: dayAsked.optional().describe('Last day, inclusive; absent = to the newest'),
  tz: zone.optional(),
  status: list.describe('Verdicts, any of; repeat the parameter'),
  failCode: list.describe('Fail codes, any of, compared without case; repeat the parameter'),
  submitType: list.describe('Submit types, any of; repeat the parameter; the empty text is not a type'),
  subject: text(300).optional().describe('kycSubmissionId, exactly'),
  q: text(200)
    .optional()
    .describe('Ids that begin with this, or comments and fail codes that contain it, without case'),
  erased: z.enum(['true', 'false']).optional().describe('true = only erased, false = without them'),
  project: list.describe('Projects, any of, by id or by the name of their key; repeat the parameter'),
});

export type FilterQuery = z.infer<typeof filterQuery>;

const inOrder = ({ from, to }: FilterQuery) => from === undefined || to === undefined || from <= to;
const afterFrom = { message: 'a day that is not before from', path: ['to'] };

export const overviewQuery = filterQuery.refine(inOrder, afterFrom);

export const SORTS = ['createdAt', 'similarity', 'liveness', 'activeLiveness'] as const;
export type SortKey = (typeof SORTS)[number];

const sort = z
  .enum(SORTS.flatMap((key) => [key, `-${key}`] as const))
  .default('-createdAt')
  .describe('A minus sorts from high to low; submissions without the score come last');

export const submissionsQuery = filterQuery
  .extend({
    sort,
    limit: wholeNumber(1, 500).default(50).describe('Submissions a page'),
    cursor: text(4000).optional().describe('nextCursor of the previous answer, with the other parameters unchanged'),
  })
  .refine(inOrder, afterFrom);

export type SubmissionsQuery = z.infer<typeof submissionsQuery>;

/** A list, without where in it to begin. */
export const positionQuery = filterQuery
  .extend({
    sort,
    projectId: text(200).optional().describe('Project of the submission; needed only where two projects use its id'),
  })
  .refine(inOrder, afterFrom);

export type PositionQuery = z.infer<typeof positionQuery>;
