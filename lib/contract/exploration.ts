/** More ways to look at the same submissions, in one answer: what comes together, when, under which policy, and against another period. */
import { z } from 'zod';
import { SCORED_GATES } from '#lib/domain/submission.ts';
import { afterFrom, filterQuery, inOrder } from './filter.ts';
import { counts, thresholdUse } from './overview.ts';
import { dayAsked } from './parameter.ts';
import { policyChange } from './policy-change.ts';
import { rate } from './rate.ts';
import { asOf, coverageOfRange, day, daysCovered, instant, policy } from './submission.ts';

const count = z.number().int();
const gate = z.enum(SCORED_GATES);

export const explorationQuery = filterQuery
  .extend({
    compareFrom: dayAsked.optional().describe('First day to compare with, together with compareTo; absent = none'),
    compareTo: dayAsked.optional().describe('Last day to compare with, inclusive'),
    x: gate.default('similarity').describe('Gate whose scores go to the right'),
    y: gate.default('liveness').describe('Gate whose scores go up; another than x'),
  })
  .refine(inOrder, afterFrom)
  .refine(({ compareFrom, compareTo }) => compareTo === undefined || compareFrom !== undefined, {
    message: 'given together with compareTo',
    path: ['compareFrom'],
  })
  .refine(({ compareFrom, compareTo }) => compareFrom === undefined || compareTo !== undefined, {
    message: 'given together with compareFrom',
    path: ['compareTo'],
  })
  .refine(
    ({ compareFrom, compareTo }) => compareFrom === undefined || compareTo === undefined || compareFrom <= compareTo,
    { message: 'a day that is not before compareFrom', path: ['compareTo'] },
  )
  .refine(({ x, y }) => x !== y, { message: 'another gate than x', path: ['y'] });

export type ExplorationQuery = z.infer<typeof explorationQuery>;

const verdicts = z.object({ submissions: count, approved: count, rejected: count, other: count });

export const difference = z
  .object({
    difference: z.number().describe('First share minus second'),
    low: z.number().describe("Newcombe's 95 % interval"),
    high: z.number(),
    clear: z.boolean().describe('The interval leaves out 0: more than chance would explain'),
  })
  .meta({ id: 'Difference' });

const period = z.object({ from: day, to: day, ...counts });

const comparison = z
  .object({
    a: period.describe('The days asked for'),
    b: period.describe('The days compared with, under the same limits'),
    rates: z.array(
      z.object({
        of: z
          .enum(['rejected', 'submitType', 'failCode'])
          .describe(
            'rejected = rejected of decided; submitType = the same among submissions of the type; failCode = submissions that bear the code of all submissions',
          ),
        name: z.string().nullable().describe('The type or the code; null = all, or without a type'),
        a: rate,
        b: rate,
        difference: difference.nullable().describe('a minus b; null where either has no n'),
      }),
    ),
    policyChanges: z
      .array(policyChange)
      .describe(
        'From the beginning of the earlier days to the end of the later ones: they were decided by different thresholds',
      ),
  })
  .meta({ id: 'Comparison' });

export const explorationAnswer = z
  .object({
    range: daysCovered,
    totals: z.object(counts),
    codes: z
      .array(z.object({ code: z.string(), count, alone: count.describe('Submissions that bear no other code') }))
      .describe('Every fail code of these submissions'),
    combinations: z
      .array(z.object({ codes: z.array(z.string()).min(1), count, rejected: count }))
      .max(30)
      .describe('Submissions by exactly which codes they bear, the most frequent first'),
    moreCombinations: z
      .object({ combinations: count, count, rejected: count })
      .describe('The combinations that are not listed, together'),
    withoutCode: z.object({ count, rejected: count }).describe('Submissions that bear no code'),
    weekdayHour: z
      .array(
        z.object({
          weekday: z.number().int().min(1).max(7).describe('1 = Monday, in zone tz'),
          hour: z.number().int().min(0).max(23),
          submissions: count,
          approved: count,
          rejected: count,
        }),
      )
      .length(168),
    submitTypes: z.array(z.object({ submitType: z.string().nullable(), ...counts })),
    policyVersions: z
      .array(
        z.object({
          policyId: z.string().describe("'none' = records without a policy"),
          policy: policy.nullable(),
          firstSeen: instant.nullable().describe('In the whole mirror, whatever the filter'),
          lastSeen: instant.nullable(),
          ...counts,
        }),
      )
      .describe('By when they were first seen'),
    scorePairs: z.object({
      x: gate,
      y: gate,
      width: z.number().int().describe('Points a bin; the last one holds 100, too'),
      recorded: count.describe('Submissions that carry both scores'),
      cells: z.array(
        z.object({
          x: z.number().int().describe('Where the bin begins: x ≤ score < x + width'),
          y: z.number().int(),
          approved: count,
          rejected: count,
          other: count,
        }),
      ),
      thresholds: z.object({ x: z.array(thresholdUse), y: z.array(thresholdUse) }),
    }),
    subjects: z
      .object({
        subjects: count.describe('Subjects with at least one of these submissions'),
        withoutSubject: count.describe('Submissions that name no subject: in no figure about subjects'),
        everApproved: z
          .object({ subjects: count, submissions: count })
          .describe('Subjects approved at least once in the whole mirror, and their submissions among these'),
        neverApproved: z.object({ subjects: count, submissions: count }),
        firstTries: verdicts.describe(
          "Those of these submissions that were their subject's first in the whole mirror, one a subject",
        ),
        retries: verdicts,
      })
      .meta({ id: 'SubjectCounts' }),
    rates: z
      .object({ submissions: rate, firstTries: rate, retries: rate, neverApproved: rate })
      .describe(
        'Rejected of decided: submissions, first tries, retries; and the subjects never approved of all the subjects',
      ),
    comparison: comparison.nullable(),
    policyChanges: z.array(policyChange),
    asOf,
    coverage: coverageOfRange,
  })
  .meta({ id: 'Exploration' });

export type ExplorationAnswer = z.infer<typeof explorationAnswer>;
