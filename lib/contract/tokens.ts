/** API tokens, by which scripts act for a person. */
import { z } from 'zod';
import { TOKEN_SCOPES } from '#lib/domain/permissions.ts';
import { MOST_TOKEN_DAYS } from '#lib/domain/token-life.ts';
import { personName } from './access.ts';
import { instant as instantAsked, text } from './parameter.ts';
import { instant } from './submission.ts';

const SCOPES = `at least one of ${TOKEN_SCOPES.join(', ')}`;
const scope = z.enum(TOKEN_SCOPES, `one of ${TOKEN_SCOPES.join(', ')}`);

export const newToken = z.strictObject({
  name: personName.describe('Tells which script has it; the audit trail names it'),
  scopes: z
    .array(scope, SCOPES)
    .min(1, SCOPES)
    .max(TOKEN_SCOPES.length, SCOPES)
    .transform((scopes) => TOKEN_SCOPES.filter((each) => scopes.includes(each)))
    .describe('What the own role includes, of what tokens can have'),
  projects: z
    .array(text(64))
    .min(1, 'at least one project, or null for all')
    .max(100, 'at most 100 projects')
    .nullable()
    .default(null)
    .describe('Names of keys; null = all that one may see oneself, at each moment'),
  expiresAt: instantAsked.describe(`At most ${MOST_TOKEN_DAYS} days from now; what is less than a day beyond is cut`),
  password: z
    .string('text')
    .max(200, '200 characters or less')
    .optional()
    .describe('The own one, once more; left out by who signs in without one'),
});

export const apiToken = z
  .object({
    id: z.string().describe('Public: the second part of the token, which begins far_ and this'),
    name: z.string(),
    person: z.object({ id: z.string(), name: z.string() }).describe('For whom it acts'),
    scopes: z.array(scope).describe("What the person's role lacks counts for nothing"),
    projects: z.array(z.string()).nullable().describe('null = those of the person'),
    state: z
      .enum(['active', 'paused', 'expired', 'revoked'])
      .describe('paused = its person is disabled; what has ended stays here for 30 days'),
    createdAt: instant,
    expiresAt: instant,
    lastUsedAt: instant.nullable().describe('To the minute; null = never'),
  })
  .meta({ id: 'ApiToken' });

export const tokensAnswer = z
  .object({
    items: z.array(apiToken).describe('Those that count first, then the newest'),
    projects: z.array(z.string()).describe('Names of the keys that a token can be kept to'),
  })
  .meta({ id: 'ApiTokens' });

export const madeToken = z
  .object({ token: apiToken, secret: z.string().describe('The whole token; shown now and never again') })
  .meta({ id: 'MadeApiToken' });

export const tokenParams = z.object({ tokenId: text(40).describe('Of the token') });

export type ApiToken = z.infer<typeof apiToken>;
export type NewToken = z.infer<typeof newToken>;
export type TokensAnswer = z.infer<typeof tokensAnswer>;
export type MadeToken = z.infer<typeof madeToken>;
