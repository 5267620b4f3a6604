/** Subjects by the patterns that were found among their attempts, and one of them with all its attempts. */
import { z } from 'zod';
import { GOT_IN_WEIGHT, HEAVY_PATTERNS, PATTERN_KINDS } from '#lib/domain/subject-presets.ts';
import { SCORED_GATES } from '#lib/domain/submission.ts';
import { dayAsked, oneOrMoreOf, text, texts, wholeNumber, zone } from './parameter.ts';
import { masked, sensitive } from './sensitive.ts';
import { asOf, coverageOfRange, instant, submission } from './submission.ts';

const count = z.number().int();
const points = z.number().nullable();

export const subjectsQuery = z
  .object({
    from: dayAsked.optional().describe('First day, inclusive; absent = from the oldest'),
    to: dayAsked.optional().describe('Last day, inclusive; absent = to the newest'),
    tz: zone.optional(),
    project: texts(200).describe('Projects, any of, by id or by the name of their key; repeat the parameter'),
    pattern: oneOrMoreOf(PATTERN_KINDS).describe('Subjects that show any of these; repeat the parameter'),
    limit: wholeNumber(1, 200).default(50).describe('Subjects a page'),
    offset: wholeNumber(0, 999_999_999).default(0).describe('Subjects of the list to pass over'),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    message: 'a day that is not before from',
    path: ['to'],
  });

export type SubjectsQuery = z.infer<typeof subjectsQuery>;

const pattern = z
  .object({
    kind: z.enum(PATTERN_KINDS),
    weight: count.describe('How much the kind lifts the subject in the list; each kind counts once'),
    attempts: count.describe('Attempts that show it'),
    failures: count.describe('How many of those were rejected'),
    firstAt: instant.describe('Of the first attempt that shows it'),
    lastAt: instant,
    lastAuthId: z.string().describe('The last attempt that shows it'),
    approvedAt: instant
      .nullable()
      .describe('The first approval that ended it or came after it, however much later; null = none did'),
    from: z.string().nullable().describe('hostedToApi, approvedSoonAfter: submit type of the last failure'),
    to: z.string().nullable().describe('… and of what followed'),
    approved: z.boolean().nullable().describe('hostedToApi: was the try by the API approved?'),
    gate: z.enum(SCORED_GATES).nullable().describe('probing: whose scores climb'),
    marginFrom: points.describe('probing: score minus threshold at first, points'),
    marginTo: points.describe('… and at last'),
    slope: points.describe('probing: points won a try, by least squares'),
    codes: z.array(z.string()).nullable().describe('codeRotation: the fail codes'),
  })
  .meta({
    id: 'SubjectPattern',
    description: 'Worth a look, and no claim about anybody. What a kind does not speak of is null.',
  });

export type SubjectPatternItem = z.infer<typeof pattern>;

const verdicts = {
  submissions: count.describe('All attempts of the subject in the whole mirror'),
  approved: count,
  rejected: count,
};

const score = count.describe(
  `Sum of the weights of the kinds found, and ${GOT_IN_WEIGHT} where an approval ended or followed one of the heavy kinds ` +
    `(${HEAVY_PATTERNS.join(', ')}): what the list is ordered by, and nothing else`,
);

const item = z
  .object({
    subject: sensitive('subject', z.string().nullable().describe('kycSubmissionId; null = not shown')),
    projectId: z.string(),
    score,
    ...verdicts,
    firstAt: instant.describe("Of the subject's first attempt"),
    lastAt: instant,
    approvedAt: instant
      .nullable()
      .describe(
        'The first approval that ended or followed one of the heavy patterns listed here, or where there is none heavy one of the others; null = never',
      ),
    patterns: z.array(pattern).describe('Those that touch the days asked for'),
    masked,
  })
  .meta({ id: 'SubjectItem' });

export type SubjectItem = z.infer<typeof item>;

export const subjectsAnswer = z
  .object({
    items: z.array(item).describe('The highest score first; of one score those with the latest pattern'),
    offset: count,
    total: count,
    kinds: z
      .array(z.object({ kind: z.enum(PATTERN_KINDS), subjects: count }))
      .describe('Subjects of these days and projects that show each kind, whatever kinds are asked for'),
    lookedThrough: z
      .boolean()
      .describe('false = subjects are still being looked through, so there may be more than this list has'),
    asOf,
    coverage: coverageOfRange,
  })
  .meta({ id: 'Subjects' });

export type SubjectsAnswer = z.infer<typeof subjectsAnswer>;

export const subjectParams = z.object({ subject: text(300).describe('kycSubmissionId, percent-encoded') });

export const subjectQuery = z.object({
  project: text(200)
    .optional()
    .describe('Id of the project, or the name of its key; needed only where two projects have the subject'),
});

export const subjectAnswer = z
  .object({
    subject: sensitive('subject', z.string().nullable()),
    projectId: z.string(),
    score,
    ...verdicts,
    patterns: z.array(
      pattern.extend({ authIds: z.array(z.string()).describe('Of the attempts listed here those that show it') }),
    ),
    attempts: z
      .array(
        z.object({
          submission,
          policyId: z.string().nullable().describe('Policy version, as facets carry it; null = the record has none'),
        }),
      )
      .describe('Oldest first: the newest 500'),
    masked,
    asOf,
    coverage: coverageOfRange,
  })
  .meta({ id: 'SubjectDetail' });

export type SubjectAnswer = z.infer<typeof subjectAnswer>;
