/** Everything that moved thresholds can be judged by, in one answer: the browser counts, and asks nothing more while they move. */
import { z } from 'zod';
import { HIGHEST_TURN } from '#lib/domain/gate-reading.ts';
import { SCORED_GATES } from '#lib/domain/submission.ts';
import { MOST_STANDING } from '#lib/domain/what-if-standing.ts';
import { parseThresholds } from '#lib/domain/what-if-text.ts';
import { afterFrom, filterQuery, inOrder } from './filter.ts';
import { thresholdUse } from './overview.ts';
import { asOf, coverageOfRange, daysCovered } from './submission.ts';

const gate = z.enum(SCORED_GATES);

export const whatIfQuery = filterQuery
  .extend({
    per: z
      .enum(['submission', 'firstTry'])
      .default('submission')
      .describe(
        'firstTry = only those that were the first of their subject in the whole mirror; thresholds in force are of all',
      ),
  })
  .refine(inOrder, afterFrom);

export type WhatIfQuery = z.infer<typeof whatIfQuery>;

export const whatIfAnswer = z
  .object({
    range: daysCovered,
    cells: z
      .object({
        gates: z.array(gate).describe('Gates with a score in at least one of these submissions'),
        rejects: z
          .array(z.enum(['below', 'above']))
          .describe('Which scores each of gates rejects, as gates are read here'),
        bins: z
          .array(z.array(z.number().int().min(-1).max(HIGHEST_TURN)))
          .describe(
            'A column for each of gates: the whole threshold at which the outcome turns, of a gate that rejects below the highest that the score passes (floor(score), where equality passes), of one that rejects above the lowest; -1 = not recorded, or of no consequence',
          ),
        standing: z
          .array(z.number().int().min(0).max(MOST_STANDING))
          .describe(
            '0 approved; 1 neither approved nor rejected; 2 rejected for an obstructed face; 3 rejected for a reason that no gate explains; from 4 on 4 + reasons + 32 × possible: the sets of the gates that rejected it, and of those of which one may have, a bit for each gate in the order similarity, liveness, activeLiveness, faceCover, headCover',
          ),
        count: z.array(z.number().int().min(1)).describe('How many submissions share all of the columns'),
      })
      .describe('The joint distribution of scores and standing, in columns of equal length'),
    thresholds: z
      .array(
        z.object({
          gate,
          uses: z.array(thresholdUse),
          latest: z
            .number()
            .nullable()
            .describe('That of the newest of these submissions with a policy; null = it names none'),
        }),
      )
      .describe('Thresholds in force, each with the submissions it applied to, the most used first; 0 = off'),
    waiting: z
      .number()
      .int()
      .min(0)
      .describe(
        'Not gone through yet since gates are read as they are now: in none of the cells; with firstTry of all submissions',
      ),
    asOf,
    coverage: coverageOfRange,
  })
  .meta({ id: 'WhatIf' });

export type WhatIfAnswer = z.infer<typeof whatIfAnswer>;

const THRESHOLDS = 'must be gates with whole points from 0 to 100, such as similarity-88.liveness-0';

export const whatIfSubjectsQuery = filterQuery
  .extend({
    thresholds: z
      .string(THRESHOLDS)
      .max(200, THRESHOLDS)
      .transform((text, context) => {
        const found = parseThresholds(text);
        if (found === null) context.addIssue({ code: 'custom', message: THRESHOLDS, input: text });
        return found ?? {};
      })
      .describe('Each moved gate with its threshold in whole points, 0 = off'),
  })
  .refine(inOrder, afterFrom);

const subjects = z.number().int().min(0);

export const whatIfSubjectsAnswer = z
  .object({
    tally: z
      .object({
        approved: subjects.describe('Would have passed'),
        rejected: subjects.describe('Would not have passed'),
        toApproved: subjects.describe('Did not pass and would have; in approved'),
        toRejected: subjects.describe('Passed and would not have; in rejected'),
        unknownApproved: subjects.describe('Passed, and nobody can tell whether they would have'),
        unknownRejected: subjects.describe('Did not pass, and nobody can tell whether they would have'),
      })
      .describe(
        'Subjects with a submission of these, by whether at least one of their submissions of these is approved',
      ),
    asOf,
    coverage: coverageOfRange,
  })
  .meta({ id: 'WhatIfSubjects' });

export type WhatIfSubjectsAnswer = z.infer<typeof whatIfSubjectsAnswer>;
