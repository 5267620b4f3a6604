/** State of the mirror: how far it has read, how fresh it is, what went wrong. */
import { millisecondsInDay } from 'date-fns/constants';
import { z } from 'zod';
import { dayAsked, text } from './parameter.ts';
import { masked, sensitive } from './sensitive.ts';
import { asOf, day, instant } from './submission.ts';

const count = z.number().int();

export const syncQuery = z.object({
  view: z
    .enum(['summary', 'full'])
    .default('full')
    .describe('summary leaves out coverage, runs, quarantine and resolved errors'),
});

export const syncRange = z
  .strictObject({
    from: dayAsked.describe('First day to read again, UTC'),
    to: dayAsked.describe('Last day, inclusive; days that have not begun are left out'),
    project: text(200).optional().describe('Name of the configured key, or the id of its project; absent = all'),
  })
  .refine(({ from, to }) => from <= to, { message: 'a day that is not before from', path: ['to'] })
  .refine(({ from }) => Date.parse(from) <= Date.now() + millisecondsInDay, {
    message: 'a day that has begun',
    path: ['from'],
  });

export const syncAccepted = z
  .object({ accepted: count.describe('Keys whose days are read again') })
  .meta({ id: 'SyncAccepted', description: 'What was asked for is done in the background; GET tells how far it is.' });

export const syncError = z
  .object({
    at: instant,
    lastAt: instant,
    times: count,
    source: z.string(),
    kind: z.string(),
    message: z.string(),
    action: z.string().describe('What the operator can do'),
    traceId: z.string().nullable(),
    window: z.object({ from: day, to: day }).nullable(),
    resolvedAt: instant.nullable(),
  })
  .meta({ id: 'SyncError' });

export const syncRun = z
  .object({
    id: z.string(),
    source: z.string(),
    kind: z.enum(['backfill', 'tail', 'sweep', 'range']),
    from: day,
    to: day,
    state: z.enum(['running', 'done', 'failed', 'interrupted']),
    startedAt: instant,
    finishedAt: instant.nullable(),
    pages: count,
    received: count,
    inserted: count,
    updated: count,
    unchanged: count,
    quarantined: count,
    outside: count.describe('Listed by ARGOS but created outside the window (its padding)'),
  })
  .meta({ id: 'SyncRun' });

export const coverageDay = z
  .object({
    day,
    source: z.string(),
    readAt: instant.describe('When the last whole reading of this UTC day began'),
    submissions: count,
    quarantined: count,
    missing: count.describe('In the mirror but in none of the last two whole readings'),
  })
  .meta({ id: 'CoverageDay' });

export const quarantinedRecord = z
  .object({
    id: z.string(),
    source: z.string(),
    projectId: z.string().nullable(),
    authId: z.string().nullable(),
    createdAt: z.string().nullable(),
    cause: z.string(),
    firstSeenAt: instant,
    lastSeenAt: instant,
    raw: sensitive('raw', z.unknown()),
    masked,
  })
  .meta({ id: 'QuarantinedRecord' });

export const syncAnswer = z
  .object({
    state: z
      .enum(['starting', 'backfilling', 'upToDate', 'behind', 'failing', 'stopped'])
      .describe('stopped = no sync process has reported for two minutes'),
    simulator: z.boolean(),
    asOf,
    progress: z.object({
      daysRead: count,
      daysTotal: count.nullable().describe('null while the oldest day that ARGOS has is not known yet'),
      fraction: z.number().min(0).max(1).nullable(),
      submissionsRead: count.describe('Rows listed by ARGOS and read since the first reading began'),
      perSecond: z.number().nullable(),
      secondsLeft: z.number().nullable(),
      newestDay: day.nullable(),
      oldestDay: day.nullable().describe('Oldest day read whole so far without a gap'),
    }),
    sources: z.array(
      z.object({
        name: z.string(),
        projectIds: z.array(z.string()),
        submissions: count,
        backfillDone: z.boolean(),
        tailAt: instant.nullable().describe('When the last whole look at the newest days began'),
        sweepAt: instant.nullable().describe('Every older day was read again since this time'),
      }),
    ),
    openErrors: z.array(syncError),
    quarantinedTotal: count,
    missingTotal: count,
    coverage: z.array(coverageDay),
    runs: z.array(syncRun).describe('The last 100'),
    quarantine: z.array(quarantinedRecord).describe('The last 200'),
    errors: z.array(syncError).describe('The last 100, open and resolved'),
  })
  .meta({ id: 'Sync' });

export type SyncAnswer = z.infer<typeof syncAnswer>;
export type SyncRun = z.infer<typeof syncRun>;
export type SyncError = z.infer<typeof syncError>;
export type CoverageDay = z.infer<typeof coverageDay>;
export type QuarantinedItem = z.infer<typeof quarantinedRecord>;
