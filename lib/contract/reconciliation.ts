/** Which verdicts follow from the record's own policy and scores, and which do not. */
import { z } from 'zod';
import { GATES } from '#lib/domain/submission.ts';
import type { Gate } from '#lib/domain/submission.ts';
import { RECONCILIATION_KINDS } from '#lib/domain/reconciliation.ts';
import { afterFrom, filterQuery, inOrder } from './filter.ts';
import { rate } from './rate.ts';
import { policyChange } from './policy-change.ts';
import { asOf, coverageOfRange, day, daysCovered, instant, policy } from './submission.ts';

const count = z.number().int();

export const reconciliationQuery = filterQuery.refine(inOrder, afterFrom);

const gateRule = z.object({
  rejects: z.enum(['below', 'above']).describe('Which scores it rejects: those below its threshold, or above it'),
  equality: z.enum(['passes', 'fails']).describe('What becomes of a score that equals its threshold'),
  zero: z.enum(['off', 'threshold']).describe('What a threshold of 0 means'),
});

/** `GateReading`. */
const gateReading = z
  .object({
    rules: z.object(Object.fromEntries(GATES.map((gate) => [gate, gateRule])) as Record<Gate, typeof gateRule>),
    occlusion: z
      .enum(['finding', 'threshold-off'])
      .describe('What decides occlusion: the finding, or first whether occluded_threshold is false'),
  })
  .describe('How gates are read: where ARGOS does not say it, by what its documents suggest or by settings');

const judged = {
  submissions: count,
  explained: count.describe('All that decides was recorded, and agrees'),
  unexplained: count.describe('Verdict, codes and gates contradict each other'),
  cannotTell: count.describe('Nothing contradicts, but something that decides was not recorded'),
  waiting: count.describe('Not looked at yet: in none of the three'),
};
const rated = { ...judged, rate: rate.describe('Unexplained of those that were looked at') };

export const reconciliationAnswer = z
  .object({
    range: daysCovered,
    totals: z.object(rated),
    kinds: z
      .array(
        z.object({
          kind: z.enum(RECONCILIATION_KINDS),
          submissions: count.describe('A submission may be of several kinds'),
          approved: count,
          rejected: count,
        }),
      )
      .describe('What does not agree, and what was not recorded: every kind'),
    series: z.object({
      bucket: z.enum(['hour', 'day', 'week', 'month']),
      points: z.array(
        z.object({
          start: instant.describe('Where the bucket begins'),
          end: instant.describe('Where it ends, exclusive'),
          firstDay: day.describe('First day of the bucket in the zone asked for'),
          lastDay: day,
          ...judged,
        }),
      ),
    }),
    policyVersions: z
      .array(
        z.object({
          policyId: z.string().describe("'none' = records without a policy"),
          policy: policy.nullable(),
          ...rated,
        }),
      )
      .describe('By when they were first seen'),
    submitTypes: z.array(z.object({ submitType: z.string().nullable(), ...rated })),
    policyChanges: z.array(policyChange),
    reading: gateReading,
    asOf,
    coverage: coverageOfRange,
  })
  .meta({ id: 'Reconciliation' });

export type ReconciliationAnswer = z.infer<typeof reconciliationAnswer>;
