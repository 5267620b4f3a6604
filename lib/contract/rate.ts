import { z } from 'zod';

const count = z.number().int();
const share = z.number().min(0).max(1);

/** A share with all that an honest reader needs beside it, as `lib/domain/statistics.ts` gives it. */
export const rate = z
  .object({
    count,
    n: count.describe('What the share is of'),
    rate: share.nullable().describe('count of n; null where n is 0'),
    low: share.describe('95 % Wilson interval'),
    high: share,
    enough: z.boolean().describe('n is enough to be read'),
  })
  .meta({ id: 'Rate' });
