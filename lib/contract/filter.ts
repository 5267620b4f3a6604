/** The query of everything that reads submissions from the mirror: one filter, spelt the same everywhere. */
import { z } from 'zod';
import { REMAINS, REMOVAL_CLASSES, REMOVAL_LIMIT_HOURS, RETENTION_CLASSES } from '#lib/domain/erasure.ts';
import { RECONCILIATIONS } from '#lib/domain/reconciliation.ts';
import type { SensitiveField } from '#lib/domain/permissions.ts';
import { PATTERN_KINDS } from '#lib/domain/subject-presets.ts';
import { parseNear } from '#lib/domain/near-miss-text.ts';
import { parseWhatIf } from '#lib/domain/what-if-text.ts';
import { dayAsked, instant, numberRange, oneOrMoreOf, text, texts, wholeNumber, zone } from './parameter.ts';

const list = texts(200);

export const OUTCOMES = ['passed', 'failed', 'off', 'notRecorded'] as const;
export const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;
export const HOURS = [
  ...(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11'] as const),
  ...(['12', '13', '14', '15', '16', '17', '18', '19', '20', '21', '22', '23'] as const),
] as const;
/** Stands for the records that carry no policy. */
export const WITHOUT_POLICY = 'none';

const score = numberRange(0, 100)
  .optional()
  .describe('Score in points, both ends inclusive: 70..85, ..85, 70..; under 85: 70..<85');
const margin = numberRange(-100, 100)
  .optional()
  .describe(
    "Score minus the threshold of the record's own policy, both ends inclusive: -2..0. Gates that are off have none",
  );
const outcome = oneOrMoreOf(OUTCOMES).describe('Outcomes of the gate, any of; repeat the parameter');

const NEAR =
  'a band and what is near, such as points-2.flip, share-5.only, points-2.only.similarity or points-2.gate.liveness';
const WHAT_IF = 'thresholds such as toRejected.similarity-88.liveness-0';

/** Limits of the gates, each with its own name, as an address can hold no structure. */
const gateLimits = {
  similarityScore: score,
  similarityMargin: margin,
  similarityOutcome: outcome,
  livenessScore: score,
  livenessMargin: margin,
  livenessOutcome: outcome,
  activeLivenessScore: score,
  activeLivenessMargin: margin,
  activeLivenessOutcome: outcome,
  faceCoverScore: score,
  faceCoverMargin: margin,
  faceCoverOutcome: outcome,
  headCoverScore: score,
  headCoverMargin: margin,
  headCoverOutcome: outcome,
  occlusionOutcome: outcome,
};

export const filterQuery = z.object({
  from: dayAsked.optional().describe('First day, inclusive; absent = from the oldest'),
  to: dayAsked.optional().describe('Last day, inclusive; absent = to the newest'),
  tz: zone.optional(),
  status: list.describe('Verdicts, any of; repeat the parameter'),
  failCode: list.describe('Fail codes, any of, compared without case; repeat the parameter'),
  submitType: list.describe('Submit types, any of; repeat the parameter; the empty text is not a type'),
  notStatus: list.describe('Verdicts, none of'),
  notSubmitType: list.describe('Submit types, none of; records without a type stay'),
  notFailCode: list.describe('Fail codes, none of'),
  allFailCode: list.describe('Fail codes, all of'),
  soleBlocker: list.describe('Rejections that bear one of these fail codes and no other'),
  policy: list.describe(
    `Policy versions, any of, by the id that facets carry; ${WITHOUT_POLICY} = records without one`,
  ),
  notPolicy: list.describe('Policy versions, none of'),
  ...gateLimits,
  reconciliation: oneOrMoreOf(RECONCILIATIONS).describe(
    "Does the verdict follow from the record's own policy and scores, any of: explained, unexplained, cannotTell, or a single kind of what does not agree or is not known",
  ),
  retention: oneOrMoreOf(RETENTION_CLASSES).describe(
    'Was it erased within the retention period of its project, any of: inTime, late, overdue (not erased, although the period is over), notDue, unknown (ARGOS lists no time of erasure), notSet (the project has no period). As of the start of this hour',
  ),
  removal: oneOrMoreOf(REMOVAL_CLASSES).describe(
    `Of erased submissions: when our own copy went, any of: prompt (within ${REMOVAL_LIMIT_HOURS} hours of the erasure), slow, unknown, neverHeld (it was erased when it was first read)`,
  ),
  remains: oneOrMoreOf(REMAINS).describe(
    'Of erased submissions: what is left, any of: subject, comments, scores (as ARGOS still lists them), record (the raw record is older than the erasure), quarantine (a version of it that could not be read)',
  ),
  lowestMargin: numberRange(-100, 100)
    .optional()
    .describe(
      'The lowest of the margins of the gates, both ends inclusive: -2..<0 failed by at most 2, 0..2 passed all by at most 2. Submissions without a margin have none',
    ),
  weekday: oneOrMoreOf(WEEKDAYS).describe('Days of the week in zone tz, any of: 1 = Monday to 7 = Sunday'),
  hour: oneOrMoreOf(HOURS).describe('Hours of the day in zone tz, any of: 0 to 23'),
  attempt: numberRange(1, 100_000)
    .optional()
    .describe(
      "The subject's how-manieth submission, by time: 1 = first try, 2.. = retries. Submissions without a subject have none",
    ),
  everPassed: z
    .enum(['true', 'false'])
    .optional()
    .describe(
      'Was any submission of the subject approved, at whatever time? Submissions without a subject are neither',
    ),
  quarantined: z
    .enum(['true', 'false'])
    .optional()
    .describe('true = those that ARGOS also listed in a form that could not be read; the mirror has what could be'),
  whatIf: z
    .string(WHAT_IF)
    .max(200, WHAT_IF)
    .refine((asked) => parseWhatIf(asked) !== null, WHAT_IF)
    .optional()
    .describe(
      'What other thresholds would do: toApproved, toRejected or unknown (can not be judged), then each moved gate with its threshold in whole points, 0 = off. Gates that are not named keep the outcome that each record has',
    ),
  nearMiss: z
    .string(NEAR)
    .max(100, NEAR)
    .refine((asked) => parseNear(asked) !== null, NEAR)
    .optional()
    .describe(
      'Near misses, within so many points, or percent (share) of the room between threshold and end of the scale: flip = the other verdict is as near; only = rejected by one gate alone, or by this one; gate = near by this gate, among others or not. Rejections up to and with the width below, approvals less than it above',
    ),
  pattern: oneOrMoreOf(PATTERN_KINDS).describe(
    'Attempts that show a pattern of one of these kinds, exactly those that the pattern counts (docs/insight.md): what else its subject did meanwhile is not among them. A pattern is of all attempts of its subject, also of those that the other limits leave out. Found only of subjects that were looked through: lookedThrough of /api/subjects',
  ),
  subject: text(300).optional().describe('kycSubmissionId, exactly'),
  q: text(200)
    .optional()
    .describe(
      'Ids that begin with this, or comments and fail codes that contain it, without case. For a role that is not shown them unasked: no comments, and the subject by its whole id alone',
    ),
  erased: z.enum(['true', 'false']).optional().describe('true = only erased, false = without them'),
  project: list.describe('Projects, any of, by id or by the name of their key; repeat the parameter'),
});

/**
 * `hidden` is no parameter: fields that the text is not looked for in, as whoever asks is not shown them. `lib/http/hide-fields.ts` puts
 * it there.
 */
export type FilterQuery = z.infer<typeof filterQuery> & { hidden?: readonly SensitiveField[] };

export const inOrder = ({ from, to }: FilterQuery) => from === undefined || to === undefined || from <= to;
export const afterFrom = { message: 'a day that is not before from', path: ['to'] };

export const overviewQuery = filterQuery.refine(inOrder, afterFrom);

export const SORTS = ['createdAt', 'similarity', 'liveness', 'activeLiveness', 'lowestMargin'] as const;
export type SortKey = (typeof SORTS)[number];

export const sort = z
  .enum(SORTS.flatMap((key) => [key, `-${key}`] as const))
  .default('-createdAt')
  .describe(
    'A minus sorts from high to low; submissions without the score come last. lowestMargin: the lowest among the margins of the gates',
  );

const until = instant
  .optional()
  .describe('Only what was created by then: `until` of an answer, so that nothing that arrives later moves the rows');

export const submissionsQuery = filterQuery
  .extend({
    sort,
    limit: wholeNumber(1, 500).default(50).describe('Submissions a page'),
    facets: z
      .enum(['true', 'false'])
      .default('false')
      .describe('true = with the counts of every value that the filter could be narrowed by'),
    cursor: text(4000)
      .optional()
      .describe(
        'nextCursor or previousCursor of an answer, with the other parameters unchanged; with offset or at: from there in the same list',
      ),
    offset: wholeNumber(0, 999_999_999)
      .optional()
      .describe('Rows of the list to pass over, instead of following a cursor'),
    at: instant
      .optional()
      .describe(
        'Instant to begin at, in lists sorted by time: the first row that is not newer, or not older where the oldest come first',
      ),
    until,
  })
  .refine(inOrder, afterFrom)
  .refine(({ at, offset }) => at === undefined || offset === undefined, {
    message: 'left out where offset is given',
    path: ['at'],
  })
  .refine(({ at, sort }) => at === undefined || sort.endsWith('createdAt'), {
    message: 'left out where the list is not sorted by createdAt: there, an instant is no place',
    path: ['at'],
  });

export type SubmissionsQuery = z.infer<typeof submissionsQuery>;

/** A list, without where in it to begin. */
export const positionQuery = filterQuery
  .extend({
    sort,
    projectId: text(200).optional().describe('Project of the submission; needed only where two projects use its id'),
    until,
  })
  .refine(inOrder, afterFrom);

export type PositionQuery = z.infer<typeof positionQuery>;

export const arrivalsQuery = filterQuery
  .extend({ since: instant.describe('`until` of a list: what was created later is counted') })
  .refine(inOrder, afterFrom);

export type ArrivalsQuery = z.infer<typeof arrivalsQuery>;
