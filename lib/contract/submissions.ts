/** The list of submissions. */
import { z } from 'zod';
import { facets, loosening } from './facets.ts';
import { asOf, coverageOfRange, submission } from './submission.ts';

export const submissionsAnswer = z
  .object({
    items: z.array(submission),
    offset: z.number().int().describe('Rows of the list before the first item'),
    total: z.number().int(),
    nextCursor: z.string().nullable(),
    previousCursor: z.string().nullable(),
    until: z.string().nullable().describe('What was created later is not in the list; null = the mirror is empty'),
    asOf,
    coverage: coverageOfRange,
    facets: facets.optional().describe('Where they were asked for'),
    loosening: loosening.optional().describe('Where nothing matches: how many would without one of the limits'),
  })
  .meta({ id: 'Submissions' });

export type SubmissionsAnswer = z.infer<typeof submissionsAnswer>;

export const arrivalsAnswer = z
  .object({ newer: z.number().int().describe('Submissions of the filter that were created after since') })
  .meta({ id: 'Arrivals' });

export type ArrivalsAnswer = z.infer<typeof arrivalsAnswer>;
