/** Live from ARGOS, through the server. */
import { z } from 'zod';
import { dayAsked, text, wholeNumber } from './parameter.ts';
import { instant, submission } from './submission.ts';

export const faceauthQuery = z
  .object({
    authId: text(300).optional().describe('One record; not together with dates'),
    startDate: dayAsked
      .optional()
      .describe('First day as ARGOS means it (its zone is undocumented); only with endDate'),
    endDate: dayAsked.optional().describe('Last day, likewise; only with startDate'),
    count: wholeNumber(1, 2000).default(100).describe('Records a page; ARGOS may send fewer, even none, and go on'),
    cursor: text(4000).optional().describe('nextCursor of the previous answer, with dates and count unchanged'),
    project: text(200)
      .optional()
      .describe('Name of the configured key, or the id of its project; needed where several keys are configured'),
  })
  .refine((query) => query.startDate === undefined || query.endDate !== undefined, {
    message: 'given together with startDate',
    path: ['endDate'],
  })
  .refine((query) => query.endDate === undefined || query.startDate !== undefined, {
    message: 'given together with endDate',
    path: ['startDate'],
  })
  .refine((query) => !query.startDate || !query.endDate || query.startDate <= query.endDate, {
    message: 'a day that is not before startDate',
    path: ['endDate'],
  })
  .refine(
    (query) =>
      query.authId === undefined ||
      (query.startDate === undefined && query.endDate === undefined && query.cursor === undefined),
    {
      message: 'given alone, without dates and cursor',
      path: ['authId'],
    },
  );

/** A record as ARGOS lists it now; what could not be read is named, not left out. */
export const faceauthAnswer = z
  .object({
    items: z.array(submission.omit({ missingSince: true }).meta({ id: 'LiveSubmission' })),
    quarantined: z.array(z.object({ authId: z.string().nullable(), cause: z.string() })),
    nextCursor: z.string().nullable(),
    asOf: instant.describe('When ARGOS answered'),
  })
  .meta({ id: 'LiveSubmissions' });

export type FaceauthAnswer = z.infer<typeof faceauthAnswer>;
