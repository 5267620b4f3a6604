/** What a filter could be narrowed by, with counts: of each field under all limits but its own. */
import { z } from 'zod';
import { policy } from './submission.ts';

const count = z.number().int();
const values = z.array(z.object({ value: z.string(), count }));

export const facets = z
  .object({
    status: values,
    submitType: values.describe("Records without a type have the value ''"),
    erased: values,
    failCode: z.array(z.object({ value: z.string(), count, soleBlocker: count })),
    policy: z
      .array(z.object({ value: z.string(), count, policy: policy.nullable() }))
      .describe("Policy versions by id; 'none' = records without a policy"),
    weekday: values.describe('1 = Monday to 7 = Sunday, in zone tz'),
    hour: values,
    similarityOutcome: values,
    livenessOutcome: values,
    activeLivenessOutcome: values,
    faceCoverOutcome: values,
    headCoverOutcome: values,
    occlusionOutcome: values,
    reconciliation: values.describe(
      'A submission of several kinds counts for each of them; what was not looked at yet counts for none',
    ),
  })
  .meta({ id: 'Facets' });

export type Facets = z.infer<typeof facets>;

/** Where nothing matches: what would, were one limit taken off. */
export const loosening = z
  .array(z.object({ limit: z.string().describe('Parameter to leave out; range = from and to'), total: count }))
  .meta({ id: 'Loosening' });

export type Loosening = z.infer<typeof loosening>;
