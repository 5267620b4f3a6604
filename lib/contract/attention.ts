/** What of the filter's submissions wants a person's look, counted: each number has its list. */
import { z } from 'zod';
import { writeNear } from '#lib/domain/near-miss-text.ts';
import { DEFAULT_BAND } from '#lib/domain/near-miss.ts';
import { PATTERN_KINDS } from '#lib/domain/subject-presets.ts';
import { afterFrom, filterQuery, inOrder } from './filter.ts';
import { asOf, coverageOfRange } from './submission.ts';

const count = z.number().int();
const NEAR = writeNear({ kind: 'flip', band: DEFAULT_BAND });

export const attentionQuery = filterQuery.refine(inOrder, afterFrom);

export const attentionAnswer = z
  .object({
    submissions: count.describe('All that match: what the numbers are of'),
    alarms: count
      .nullable()
      .describe(
        'Events with open alarms that touch these days, in these projects, whatever the other limits; null = alarms were not looked for yet',
      ),
    unexplained: count.describe('reconciliation=unexplained'),
    waiting: count.describe(
      'Not gone through yet since gates are read as they are now: in none of the numbers but the first',
    ),
    rejectedNear: count.describe(`rejected of the near misses: status=rejected and nearMiss=${NEAR}`),
    approvedNear: count.describe(`approved of the near misses: status=approved and nearMiss=${NEAR}`),
    subjects: z
      .object({
        found: count,
        patterns: z.array(z.enum(PATTERN_KINDS)).describe('The patterns that are looked for here'),
      })
      .describe(
        'Subjects who show one of the heavier patterns in these days, in these projects, whatever the other limits',
      ),
    erasures: z.object({
      overdue: count.describe('retention=overdue'),
      retentionSet: z
        .boolean()
        .describe('A project of these has a retention period: without one nothing can be overdue'),
    }),
    asOf,
    coverage: coverageOfRange,
  })
  .meta({ id: 'Attention' });

export type AttentionAnswer = z.infer<typeof attentionAnswer>;
