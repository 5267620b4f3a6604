/** Is erased in time what was promised to be, and is it gone here, too? */
import { z } from 'zod';
import {
  MAX_RETENTION_DAYS,
  MIN_RETENTION_DAYS,
  REMAINS,
  REMOVAL_CLASSES,
  RETENTION_CLASSES,
} from '#lib/domain/erasure.ts';
import { afterFrom, filterQuery, inOrder } from './filter.ts';
import { text } from './parameter.ts';
import { asOf, coverageOfRange, day, daysCovered, instant } from './submission.ts';

const count = z.number().int();
const share = z.number().min(0).max(1);
const days = count.nullable();

export const erasuresQuery = filterQuery.refine(inOrder, afterFrom);

/** Which of them are erased is what it tells. */
export const erasureProofQuery = filterQuery
  .omit({ erased: true })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, afterFrom);

const counts = <const N extends string>(names: readonly N[]) =>
  Object.fromEntries(names.map((name) => [name, count])) as Record<N, typeof count>;

const retention = z.object(counts(RETENTION_CLASSES));

const lags = {
  median: days.describe('Half of them by so many'),
  p90: days,
  p95: days,
  longest: days,
};

const withinPeriod = z
  .object({ share, low: share, high: share, n: count })
  .nullable()
  .describe(
    'Estimated share erased by the end of the period (Kaplan–Meier, 95 % log-log interval) of n; null = no period, or nothing was looked at for so long',
  );

export const erasuresAnswer = z
  .object({
    range: daysCovered,
    judgedAt: instant.describe('Start of the hour that ages are counted to'),
    submissions: count,
    erased: count,
    retention: retention.describe('Add up to all submissions'),
    creationToErasure: z
      .object({
        ...lags,
        withoutTime: count.describe('Erased, ARGOS lists no time: in none of these'),
        curve: z.array(
          z.object({
            day: count,
            atRisk: count.describe('Not erased before that day, and old enough'),
            erased: count,
            share: share.describe('Estimated to be erased by then'),
            low: share,
            high: share,
          }),
        ),
      })
      .describe(
        'Whole days from creation to erasure (Kaplan–Meier: what is not erased yet counts for as long as it is old); null = not reached by so many yet',
      ),
    erasureToRemoval: z
      .object({ ...counts(REMOVAL_CLASSES), limitHours: count, ...lags })
      .describe('Whole hours from the erasure at ARGOS to the removal of our own copy, of prompt and slow together'),
    projects: z.array(
      z.object({
        projectId: z.string(),
        retentionDays: days.describe('null = no period is set'),
        submissions: count,
        retention,
        median: days,
        withinPeriod,
      }),
    ),
    series: z.object({
      bucket: z.enum(['hour', 'day', 'week', 'month']),
      points: z.array(
        z.object({
          start: instant.describe('Where the bucket begins, by creation'),
          end: instant.describe('Where it ends, exclusive'),
          firstDay: day.describe('First day of the bucket in the zone asked for'),
          lastDay: day,
          submissions: count,
          retention,
        }),
      ),
    }),
    asOf,
    coverage: coverageOfRange,
  })
  .meta({ id: 'Erasures' });

export type ErasuresAnswer = z.infer<typeof erasuresAnswer>;

export const remainsAnswer = z
  .object({
    erased: count,
    remains: z
      .object(counts(REMAINS))
      .describe(
        'Of how many erased submissions something is left: subject, comments and scores as ARGOS still lists them; record and quarantine only here, which must be 0',
      ),
    asOf,
    coverage: coverageOfRange,
  })
  .meta({ id: 'Remains' });

export type RemainsAnswer = z.infer<typeof remainsAnswer>;

const A_PERIOD = `null, or a whole number of days from ${MIN_RETENTION_DAYS} to ${MAX_RETENTION_DAYS}`;
const period = z
  .number(A_PERIOD)
  .int(A_PERIOD)
  .min(MIN_RETENTION_DAYS, A_PERIOD)
  .max(MAX_RETENTION_DAYS, A_PERIOD)
  .nullable();

export const retentionParams = z.object({ projectId: text(200).describe('Id of the project') });

export const retentionChange = z.strictObject({
  days: period.describe('Days after creation; null = no period'),
  was: period.describe('What it was when whoever changes it looked: refused where it is another by now'),
});

export const projectRetention = z
  .object({ projectId: z.string(), retentionDays: days })
  .meta({ id: 'ProjectRetention' });
