/** The query of everything that reads submissions from the mirror: one filter, spelt the same everywhere. */
import { z } from 'zod';
import { day } from './submission.ts';

const text = (max: number) => z.string().min(1).max(max);
const list = z.array(text(200)).max(100).default([]);

const isZone = (zone: string) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return !/^[+-]/.test(zone);
  } catch {
    return false;
  }
};

export const zone = z
  .string()
  .refine(isZone, 'an IANA time zone, such as Asia/Seoul or UTC')
  .describe('IANA time zone in which days are meant; default: the zone of the dashboard');

export const filterQuery = z.object({
  from: day.optional().describe('First day, inclusive; absent = from the oldest'),
  to: day.optional().describe('Last day, inclusive; absent = to the newest'),
  tz: zone.optional(),
  status: list.describe('Verdicts, any of; repeat the parameter'),
  failCode: list.describe('Fail codes, any of, compared without case; repeat the parameter'),
  submitType: list.describe('Submit types, any of; repeat the parameter; the empty text is not a type'),
  subject: text(300).optional().describe('kycSubmissionId, exactly'),
  q: text(200)
    .optional()
    .describe('Ids that begin with this, or comments and fail codes that contain it, without case'),
  erased: z.enum(['true', 'false']).optional().describe('true = only erased, false = without them'),
  project: list.describe('Projects, any of; repeat the parameter'),
});

export type FilterQuery = z.infer<typeof filterQuery>;

/** Parameters that may be given several times. */
export const REPEATABLE = ['status', 'failCode', 'submitType', 'project'] as const;

export const SORTS = ['createdAt', 'similarity', 'liveness', 'activeLiveness'] as const;
export type SortKey = (typeof SORTS)[number];

export const submissionsQuery = filterQuery.extend({
  sort: z
    .enum(SORTS.flatMap((key) => [key, `-${key}`] as const))
    .default('-createdAt')
    .describe('A minus sorts from high to low; submissions without the score come last'),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: text(2000).optional().describe('nextCursor of the previous answer, with the other parameters unchanged'),
});

export type SubmissionsQuery = z.infer<typeof submissionsQuery>;
