/** Everything the overview shows, in one answer. */
import { z } from 'zod';
import { asOf, coverageOfRange, day, daysCovered, instant } from './submission.ts';
import { policyChange } from './policy-change.ts';

const count = z.number().int();

export const counts = { submissions: count, approved: count, rejected: count, other: count, erased: count };

export const seriesPoint = z.object({
  start: instant.describe('Where the bucket begins'),
  end: instant.describe('Where it ends, exclusive'),
  firstDay: day.describe('First day of the bucket in the zone asked for'),
  lastDay: day,
  ...counts,
});

export const thresholdUse = z.object({ threshold: z.number(), submissions: count });

export const scoreHistogram = z
  .object({
    gate: z.enum(['similarity', 'liveness', 'activeLiveness', 'faceCover', 'headCover']),
    recorded: count.describe('Submissions that carry this score'),
    approved: z
      .array(count)
      .length(101)
      .describe('Approved submissions by whole points: bin i holds i ≤ score < i + 1'),
    rejected: z.array(count).length(101),
    other: z.array(count).length(101),
    thresholds: z
      .array(thresholdUse)
      .describe('Thresholds in force in the period, with the submissions each applied to; 0 = off'),
  })
  .meta({ id: 'ScoreHistogram' });

export const overviewAnswer = z
  .object({
    range: daysCovered,
    totals: z.object(counts),
    previous: z
      .object({
        from: day,
        to: day,
        until: instant
          .nullable()
          .describe('Where the range ends today: the last day before was counted up to here, as far as today has come'),
        ...counts,
        policyChanges: z.array(policyChange).describe('In these days: what follows was decided by other thresholds'),
      })
      .nullable()
      .describe('The same number of days directly before; null where the range has no beginning'),
    series: z.object({ bucket: z.enum(['hour', 'day', 'week', 'month']), points: z.array(seriesPoint) }),
    failCodes: z.array(
      z.object({
        code: z.string(),
        count,
        soleBlocker: count.describe('Rejections that bear this code alone'),
      }),
    ),
    submitTypes: z.array(z.object({ submitType: z.string().nullable(), ...counts })),
    histograms: z.array(scoreHistogram),
    policyChanges: z
      .array(policyChange)
      .describe('Changes of the policy within the range, in its projects; oldest first'),
    asOf,
    coverage: coverageOfRange,
  })
  .meta({ id: 'Overview' });

export type OverviewAnswer = z.infer<typeof overviewAnswer>;
export type SeriesPoint = z.infer<typeof seriesPoint>;
export type ScoreHistogram = z.infer<typeof scoreHistogram>;
