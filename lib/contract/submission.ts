/**
 * What a submission looks like in our own API. Server code validates with these; browser code imports the types only.
 */
import { z } from 'zod';
import { text, zone } from './parameter.ts';
import { masked, sensitive } from './sensitive.ts';

const points = z.number().nullable();

export const instant = z.iso.datetime().describe('ISO 8601 with milliseconds, UTC');
export const day = z.iso.date().describe('A day, yyyy-mm-dd');

const scores = z
  .object({
    similarity: points,
    liveness: points,
    activeLiveness: points,
    faceCover: points,
    headCover: points,
    occluded: z.boolean().nullable(),
    occlusion: points,
  })
  .meta({ id: 'Scores', description: 'Raw confidences, 0 to 100; null where ARGOS listed none, which is not 0.' });

export const policy = z
  .object({
    similarity: points,
    liveness: points,
    activeLiveness: points,
    faceCover: points,
    headCover: points,
    occlusion: z.union([z.boolean(), z.number()]).nullable(),
  })
  .meta({
    id: 'Policy',
    description: 'The thresholds that applied to this very submission; 0 = off, null = not named.',
  });

export const submission = z
  .object({
    authId: z.string(),
    projectId: z.string(),
    status: z.string().describe("ARGOS's verdict, as sent"),
    createdAt: instant,
    submitType: z.string().nullable(),
    kycSubmissionId: sensitive('subject', z.string().nullable().describe('The reference submission: the subject')),
    failCodes: z.array(z.string()),
    comments: sensitive('comments', z.array(z.string())),
    scores,
    policy: policy.nullable(),
    erased: z.boolean(),
    erasedAt: instant.nullable(),
    missingSince: instant.nullable().describe('Two complete sweeps no longer found it in the list of ARGOS'),
    masked,
  })
  .meta({ id: 'Submission' });

export type SubmissionItem = z.infer<typeof submission>;

/** The days that an answer under a filter is of. */
export const daysCovered = z
  .object({ from: day, to: day, tz: zone })
  .nullable()
  .describe(
    'Days covered by this answer; null = no days: there is no submission at all, or the first day asked for comes after all of them and after today',
  );

/** How much of the days asked for the mirror has read whole. An incomplete answer must say so. */
export const coverageOfRange = z
  .object({ complete: z.boolean(), daysRead: z.number().int(), days: z.number().int() })
  .meta({ id: 'CoverageOfRange', description: 'UTC days of the range that were read whole.' });

export const asOf = instant
  .nullable()
  .describe('The mirror agreed with the newest that ARGOS listed at this time; null = not yet');

const gateValue = z.union([z.number(), z.boolean()]).nullable();

const gateResult = z
  .object({
    gate: z.enum(['similarity', 'liveness', 'activeLiveness', 'faceCover', 'headCover', 'occlusion']),
    outcome: z.enum(['passed', 'failed', 'off', 'notRecorded']),
    score: gateValue,
    threshold: gateValue,
    margin: points.describe('Points on the safe side of the threshold; negative = failed'),
  })
  .meta({ id: 'GateResult' });

export const submissionParams = z.object({ authId: text(300).describe("The submission's id, percent-encoded") });

const projectOfOne = text(200)
  .optional()
  .describe('Id of the project, or the name of its key; needed only where two projects use this id');

export const submissionQuery = z.object({
  project: projectOfOne,
  live: z.literal('1').optional().describe('Asks ARGOS now, and brings the mirror up to date with what it answers'),
});

export const imageQuery = z.object({ project: projectOfOne });

/** What ARGOS says now need not be what the mirror has: then the mirror's copy is given, and this says why. */
const liveOutcome = z
  .object({
    askedAt: instant,
    outcome: z
      .enum(['listed', 'unreadable', 'notListed'])
      .describe('listed = this answer is what ARGOS listed; otherwise it is what the mirror had'),
    detail: z.string().nullable().describe('For people; null where listed'),
  })
  .meta({ id: 'LiveOutcome' });

export const submissionAnswer = z
  .object({
    submission,
    gates: z.array(gateResult),
    disagreements: z.array(z.string()).describe('Where verdict, fail codes and gates do not agree, in words'),
    attempts: z
      .array(submission)
      .describe("All the subject's submissions, this one included, oldest first, at most 500"),
    attemptsTotal: z.number().int(),
    policyListed: z
      .record(z.string(), z.unknown())
      .nullable()
      .describe('The policy as ARGOS listed it, keys that nobody documents included'),
    raw: sensitive('raw', z.unknown().describe('The record as ARGOS listed it')),
    masked,
    readAt: instant.describe('When the mirror last saw this record change'),
    live: liveOutcome.nullable().describe('null where ARGOS was not asked'),
    asOf,
  })
  .meta({ id: 'SubmissionDetail' });

export type SubmissionAnswer = z.infer<typeof submissionAnswer>;

const neighbour = z.object({ authId: z.string(), projectId: z.string() }).nullable();

export const positionAnswer = z
  .object({
    position: z.number().int().nullable().describe('1 = the first; null where the list does not hold it'),
    total: z.number().int(),
    previous: neighbour,
    next: neighbour,
  })
  .meta({ id: 'Position', description: 'Where a submission stands in a list: 17 of 242' });

export type PositionAnswer = z.infer<typeof positionAnswer>;
