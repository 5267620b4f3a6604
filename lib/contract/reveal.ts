/** What answers leave out, given to who asks for it. */
import { z } from 'zod';
import { text } from './parameter.ts';

const FIELDS = ['subject', 'comments', 'raw'] as const;
const fieldsOf = <const F extends readonly [string, ...string[]]>(fields: F) => {
  const words = `a list of at least one of ${fields.join(', ')}`;
  return z.array(z.enum(fields, words), words).min(1, words).max(10, words).describe('What is wanted');
};

export const revealed = z.strictObject({ fields: fieldsOf(FIELDS) });
export const revealAnswer = z
  .object({
    subject: z.string().nullable().optional(),
    comments: z.array(z.string()).optional(),
    raw: z.unknown().optional().describe('The record as ARGOS listed it'),
  })
  .meta({ id: 'Reveal', description: 'What was asked for, and nothing else.' });

export const quarantinedParams = z.object({ recordId: text(20).describe('Of the record in quarantine') });
export const quarantinedRevealed = z.strictObject({ fields: fieldsOf(['raw']) });
export const quarantinedRevealAnswer = z
  .object({ raw: z.unknown().describe('What ARGOS sent') })
  .meta({ id: 'QuarantinedReveal' });

export type RevealField = (typeof FIELDS)[number];
export type RevealAnswer = z.infer<typeof revealAnswer>;
