/** When a policy version was seen for the first time, and what it changed. */
import { z } from 'zod';
import { GATES } from '#lib/domain/submission.ts';
import { instant } from './submission.ts';

const threshold = z.union([z.number(), z.boolean()]).nullable();

export const policyChange = z
  .object({
    at: instant.describe('The first submission that the version decided'),
    projectId: z.string(),
    policyId: z.string(),
    beforeId: z.string().describe('The version most like it among those in force just before'),
    changed: z.array(
      z.object({
        gate: z.enum(GATES),
        before: threshold.describe('0 = off, null = not named'),
        after: threshold,
      }),
    ),
  })
  .meta({
    id: 'PolicyChange',
    description: 'Versions are derived from the records: the list of ARGOS tells no changes.',
  });

export type PolicyChange = z.infer<typeof policyChange>;
