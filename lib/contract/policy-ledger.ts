/** The policy versions as the records themselves tell them: when each was in force, what it changed, and what came of it. */
import { z } from 'zod';
import { GATES } from '#lib/domain/submission.ts';
import { difference } from './exploration.ts';
import { afterFrom, filterQuery, inOrder } from './filter.ts';
import { counts } from './overview.ts';
import { policyChange } from './policy-change.ts';
import { rate } from './rate.ts';
import { asOf, coverageOfRange, daysCovered, instant, policy } from './submission.ts';

const count = z.number().int();
const decided = z.object({ ...counts, rate: rate.describe('Rejected of decided') });

export const policyLedgerQuery = filterQuery.refine(inOrder, afterFrom);

export const policyLedgerAnswer = z
  .object({
    range: daysCovered,
    totals: z.object(counts),
    versions: z
      .array(
        z.object({
          policyId: z.string().describe("'none' = records without a policy"),
          policy: policy.nullable(),
          firstSeen: instant.nullable().describe('In the whole mirror, whatever the filter'),
          lastSeen: instant.nullable(),
          projects: z.array(z.string()).describe('That it decided in'),
          ...counts,
          rate,
        }),
      )
      .describe('By when they were first seen'),
    changes: z.array(
      policyChange.extend({
        both: z
          .object({ until: instant, hours: z.number() })
          .nullable()
          .describe('The version before went on deciding until then; null = it did not'),
        before: decided.describe('What the version before decided in the days before the change'),
        after: decided.describe('What the new one decided in the days after it'),
        difference: difference.nullable().describe('after minus before; null where either decided nothing'),
        byGates: z
          .object({
            before: rate.describe('Rejected of decided'),
            after: rate,
            difference: difference.nullable(),
          })
          .describe('The same, of rejections alone that have a gate that was changed as a reason'),
      }),
    ),
    windowDays: count.describe('Days before and after a change'),
    together: z
      .array(
        z.object({
          projectId: z.string(),
          policyIds: z.array(z.string()).length(2).describe('The one that was seen first, and the other'),
          from: instant,
          until: instant.describe('When the one that ended first decided for the last time'),
          hours: z.number(),
        }),
      )
      .describe(
        'Pairs of versions that were in force at the same time in one project in these days, the longest first',
      ),
    gates: z
      .array(
        z.object({
          gate: z.enum(GATES),
          on: count,
          notAsked: count.describe(
            'On, but the submit type does not ask for it: active liveness outside of the hosted page',
          ),
          off: count.describe('Its threshold is 0'),
          notNamed: count.describe('The policy does not name it, or there is none'),
        }),
      )
      .describe('Approvals of these days by how each gate took part'),
    approvals: z
      .array(z.object({ policyId: z.string(), submitType: z.string().nullable(), approved: count }))
      .describe('The same approvals by version and submit type'),
    asOf,
    coverage: coverageOfRange,
  })
  .meta({ id: 'PolicyLedger' });

export type PolicyLedgerAnswer = z.infer<typeof policyLedgerAnswer>;
