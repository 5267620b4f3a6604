/** The audit trail: who did what, to which record, when, from where, with what outcome. */
import { z } from 'zod';
import { dayAsked, oneOrMoreOf, text, texts, wholeNumber, zone } from './parameter.ts';
import { instant } from './submission.ts';

export const AUDIT_OUTCOMES = ['done', 'refused', 'failed'] as const;

export const auditQuery = z
  .object({
    from: dayAsked.optional().describe('First day, inclusive'),
    to: dayAsked.optional().describe('Last day, inclusive'),
    tz: zone.optional(),
    actor: text(200).optional().describe('Who did it, as entries name them'),
    act: texts(100).describe('Acts, any of; repeat the parameter'),
    project: text(200).optional().describe('Id of the project that it was done in'),
    record: text(400).optional().describe('What it was done to: an authId, the id of a view, an export, a person'),
    outcome: oneOrMoreOf(AUDIT_OUTCOMES).describe('Outcomes, any of; repeat the parameter'),
    limit: wholeNumber(1, 500).default(100).describe('Entries a page'),
    cursor: wholeNumber(1, 999_999_999).optional().describe('nextCursor of the page before'),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    message: 'a day that is not before from',
    path: ['to'],
  });

export type AuditQuery = z.infer<typeof auditQuery>;

const hash = z.string().describe('SHA-256, hex');
const count = z.number().int();

export const auditEntry = z
  .object({
    seq: count.describe('1, 2, 3 … without a gap'),
    at: instant,
    actor: z.string().describe('person:<id>, token:<id>, system, or nobody who has not signed in'),
    role: z.string().nullable(),
    act: z.string(),
    project: z.string().nullable(),
    record: z.string().nullable(),
    outcome: z.enum(AUDIT_OUTCOMES),
    detail: z
      .record(z.string(), z.unknown())
      .nullable()
      .describe(
        'From where, and what more there is to say; null where it was erased with the person, or there is none',
      ),
    detailErased: z.boolean(),
    hash: hash.describe('SHA-256, hex, over the hash before and this entry'),
  })
  .meta({ id: 'AuditEntry' });

export type AuditEntryAnswer = z.infer<typeof auditEntry>;

const checkpoint = z
  .object({ seq: count, hash, at: instant })
  .nullable()
  .describe('The last one that was signed; the log and the files that it is sent to have it with its signature');

export const auditAnswer = z
  .object({
    items: z.array(auditEntry).describe('Newest first'),
    total: count.describe('Entries under these filters'),
    nextCursor: count.nullable(),
    acts: z.array(z.string()).describe('Every act that the trail tells of'),
    head: z.object({ seq: count, hash }).describe('How many entries there are, and the hash of the last'),
    checkpoint,
  })
  .meta({ id: 'AuditAnswer' });

export type AuditAnswer = z.infer<typeof auditAnswer>;

export const auditVerdict = z
  .object({
    firstBad: z
      .object({ seq: count, why: z.string() })
      .nullable()
      .describe('The first entry that is not as it was written; null = none'),
    entries: count.describe('Entries that were read up to there'),
    hash,
    forgotten: count.describe('Entries whose details were erased, as the trail says'),
    checkpoints: count.describe('Signed checkpoints that it was held against'),
    at: instant,
  })
  .meta({ id: 'AuditVerdict' });

export type AuditVerdict = z.infer<typeof auditVerdict>;
