/** Live from ARGOS, through the server. */
import { z } from 'zod';
import { day, instant, submission } from './submission.ts';

export const faceauthQuery = z
  .object({
    authId: z.string().min(1).max(300).optional().describe('One record; not together with dates'),
    startDate: day.optional().describe('First day as ARGOS means it (its zone is undocumented); only with endDate'),
    endDate: day.optional(),
    count: z.coerce.number().int().min(1).max(2000).default(100),
    cursor: z
      .string()
      .min(1)
      .max(2000)
      .optional()
      .describe('nextCursor of the previous answer, with dates and count unchanged'),
    project: z.string().min(1).max(200).optional().describe('Name of the configured key, or the id of its project'),
  })
  .refine((query) => (query.startDate === undefined) === (query.endDate === undefined), {
    message: 'both startDate and endDate, or neither',
    path: ['endDate'],
  })
  .refine((query) => !query.startDate || !query.endDate || query.startDate <= query.endDate, {
    message: 'a day that is not before startDate',
    path: ['endDate'],
  })
  .refine((query) => query.authId === undefined || (query.startDate === undefined && query.cursor === undefined), {
    message: 'given alone, without dates and cursor',
    path: ['authId'],
  });

/** A record as ARGOS lists it now; what could not be read is named, not left out. */
export const faceauthAnswer = z
  .object({
    items: z.array(submission.omit({ missingSince: true })),
    quarantined: z.array(z.object({ authId: z.string().nullable(), cause: z.string() })),
    nextCursor: z.string().nullable(),
    asOf: instant.describe('When ARGOS answered'),
  })
  .meta({ id: 'LiveSubmissions' });

export type FaceauthAnswer = z.infer<typeof faceauthAnswer>;
