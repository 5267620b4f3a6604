/** Who came near the other verdict, on both sides of each threshold. */
import { z } from 'zod';
import { parseBand, writeBand } from '#lib/domain/near-miss-text.ts';
import { BAND_UNITS, DEFAULT_BAND, MARGIN_REACH } from '#lib/domain/near-miss.ts';
import { SCORED_GATES } from '#lib/domain/submission.ts';
import { afterFrom, filterQuery, inOrder } from './filter.ts';
import { rate } from './rate.ts';
import { asOf, coverageOfRange, daysCovered } from './submission.ts';

const BAND = 'a band such as points-2 or share-5';
const count = z.number().int();

export const nearMissesQuery = filterQuery
  .extend({
    band: z
      .string(BAND)
      .refine((text) => parseBand(text) !== null, BAND)
      .default(writeBand(DEFAULT_BAND))
      .describe(
        'What counts as near: points-2 = within 2 points of a threshold; share-5 = within 5 percent of the room between threshold and end of the scale, on either side',
      ),
  })
  .refine(inOrder, afterFrom);

export type NearMissesQuery = z.infer<typeof nearMissesQuery>;

const gateNear = z.object({
  gate: z.enum(SCORED_GATES),
  rejected: count.describe('Rejections near by this gate, among others or not: nearMiss=<band>.gate.<gate>'),
  approved: count.describe('Approvals near by this gate'),
  only: count.describe('Rejections that this gate alone rejected: nearMiss=<band>.only.<gate>'),
  move: z
    .object({
      threshold: z.number().describe('The threshold that most of those were under'),
      to: z.number().int().describe('The whole threshold that lets all of its own within the band pass'),
      toApproved: count.describe(
        'With this threshold for all: rejections that would be approved, as what-if counts them. whatIf=toApproved.<gate>-<to>',
      ),
      toRejected: count.describe(
        'And approvals that would be rejected, where other thresholds were in force: whatIf=toRejected.<gate>-<to>',
      ),
    })
    .nullable()
    .describe('The move that would have let most of those pass; null = there are none'),
  margins: z
    .array(
      z.object({
        from: z.number().int().describe('Points: from here to less than a point more'),
        approved: count,
        rejected: count,
      }),
    )
    .length(2 * MARGIN_REACH)
    .describe("Margins by the record's own policy around 0, whatever came of them: point by point"),
});

export const nearMissesAnswer = z
  .object({
    range: daysCovered,
    band: z.object({ unit: z.enum(BAND_UNITS), width: z.number().int() }),
    approved: rate.describe('Of the approvals those that a move within the band would have rejected'),
    rejected: rate.describe('Of the rejections those that moves within the band would have approved'),
    only: count.describe('Of those rejections: one gate alone rejected it. nearMiss=<band>.only'),
    gates: z.array(gateNear).describe('Gates that had a threshold; a submission may be near by several'),
    waiting: count.describe('Not gone through yet since gates are read as they are now: in none of the numbers'),
    asOf,
    coverage: coverageOfRange,
  })
  .meta({ id: 'NearMisses' });

export type NearMissesAnswer = z.infer<typeof nearMissesAnswer>;
