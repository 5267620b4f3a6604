/** The list of submissions. */
import { z } from 'zod';
import { facets, loosening } from './facets.ts';
import { asOf, coverageOfRange, submission } from './submission.ts';

export const submissionsAnswer = z
  .object({
    items: z.array(submission),
    total: z.number().int(),
    nextCursor: z.string().nullable(),
    asOf,
    coverage: coverageOfRange,
    facets: facets.optional().describe('Where they were asked for'),
    loosening: loosening.optional().describe('Where nothing matches: how many would without one of the limits'),
  })
  .meta({ id: 'Submissions' });

export type SubmissionsAnswer = z.infer<typeof submissionsAnswer>;
