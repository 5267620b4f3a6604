/** Signing in, and a person's own account. */
import { z } from 'zod';
import { PERMISSIONS, ROLES } from '#lib/domain/permissions.ts';
import type { Permission } from '#lib/domain/permissions.ts';
import { text } from './parameter.ts';
import { instant } from './submission.ts';

const EMAIL = 'an e-mail address';
export const email = z
  .string(EMAIL)
  .trim()
  .toLowerCase()
  .max(200, EMAIL)
  .pipe(z.email(EMAIL))
  .describe('Capitals make no difference');
const NAME = 'a name of 1 to 80 characters on one line';
/** Turns the direction of writing, or can't be seen: a name shall be read as it is. */
const UNSEEN = /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;
export const personName = z
  .string(NAME)
  .trim()
  .normalize('NFC')
  .min(1, NAME)
  .max(80, NAME)
  .refine((words) => !/\p{Cc}|[\u2028\u2029]/u.test(words) && words.isWellFormed(), NAME)
  .refine((words) => /[\p{L}\p{N}]/u.test(words) && !UNSEEN.test(words), 'a name that can be read');
/** Never trimmed: a blank may be a part of it. How good it is is judged where it is chosen. */
const password = z.string('text').min(1, 'given').max(200, '200 characters or less');
export const role = z.enum(ROLES);
const permission = z.enum(Object.keys(PERMISSIONS) as [Permission, ...Permission[]]);

export const credentials = z.strictObject({ email, password });
export const code = z.strictObject({
  code: text(40).describe('Six digits of the authenticator, or one of the recovery codes'),
});
export const simulatedRole = z.strictObject({ role });

export const signedInPerson = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role,
    permissions: z
      .array(permission)
      .describe('What the person may by role and projects; menus are made from it, and every route checks it again'),
    projects: z
      .array(z.string())
      .nullable()
      .describe('Names of the keys whose submissions the person may see; null = all'),
    twoFactor: z.boolean(),
  })
  .meta({ id: 'SignedInPerson' });

export const sessionAnswer = z
  .object({
    person: signedInPerson.nullable().describe('null = nobody has signed in'),
    simulatedRoles: z.array(role).describe('On the simulator alone: roles that anybody may take to try them'),
    singleSignOn: z
      .object({ name: z.string().describe('What people call it') })
      .nullable()
      .describe("null = the organisation's own provider is not configured"),
    expiresAt: instant.nullable().describe('When the session ends if nothing is done'),
  })
  .meta({ id: 'Session' });

export const signInAnswer = z
  .object({ next: z.enum(['done', 'code']).describe('code = the second factor is asked for') })
  .meta({ id: 'SignIn' });

export const goal = z.strictObject({
  next: z.string('a path').max(8000).describe('Where to go then: one of our pages'),
});
export const providerAnswer = z
  .object({ url: z.url().describe('Where the browser goes now') })
  .meta({ id: 'Provider' });
/** What a provider sends a browser back with (RFC 6749, OpenID Connect, RFC 9207). Some add more of their own. */
const sentBack = z.string().max(8000).optional();
export const providerQuery = z.object({
  code: sentBack.describe('Of the provider'),
  state: sentBack.describe('As it was given'),
  iss: sentBack.describe('The provider'),
  scope: sentBack.describe('What was granted'),
  session_state: sentBack.describe('Of the provider'),
  error: sentBack.describe('Why there is no code'),
  error_description: sentBack.describe('The same for people'),
  error_uri: sentBack.describe('More about it'),
});

export const linkToken = z.strictObject({ token: text(100) });
export const linkAnswer = z
  .object({
    kind: z.enum(['first', 'invited']).describe('first = the first administrator, whom nobody has invited'),
    name: z.string().nullable(),
    email: z.string().nullable(),
    expiresAt: instant,
  })
  .meta({ id: 'Link' });
export const acceptance = z.strictObject({
  token: text(100),
  password,
  name: personName.optional().describe('Of the first administrator'),
  email: email.optional().describe('Of the first administrator'),
});

const ownSession = z.object({
  id: z.string(),
  current: z.boolean(),
  agent: z.string().nullable(),
  address: z.string().nullable(),
  createdAt: instant,
  lastSeenAt: instant.describe('To the minute'),
  expiresAt: instant,
});
export const accountAnswer = z
  .object({
    person: signedInPerson,
    sessions: z.array(ownSession),
    hasPassword: z.boolean().describe('false = signs in through single sign-on alone'),
    recoveryCodesLeft: z.int().nullable().describe('null = no second factor'),
  })
  .meta({ id: 'Account' });

export const newPassword = z.strictObject({ current: password, next: password });
export const ownPassword = z.strictObject({ password });
export const authenticator = z
  .object({
    uri: z.string().describe('otpauth: as a QR code or typed, for an authenticator app'),
    secret: z.string().describe('Base32, to be typed'),
    recoveryCodes: z.array(z.string()).describe('Shown once; each works once'),
  })
  .meta({ id: 'Authenticator' });
export const sessionParams = z.object({ sessionId: text(100).describe('Of the session') });
export const endedAnswer = z.object({ ended: z.int() }).meta({ id: 'Ended' });
export const doneAnswer = z.object({ done: z.boolean() }).meta({ id: 'Done' });

export type SignedInPerson = z.infer<typeof signedInPerson>;
export type SessionAnswer = z.infer<typeof sessionAnswer>;
export type SignInAnswer = z.infer<typeof signInAnswer>;
export type LinkAnswer = z.infer<typeof linkAnswer>;
export type AccountAnswer = z.infer<typeof accountAnswer>;
export type Authenticator = z.infer<typeof authenticator>;
