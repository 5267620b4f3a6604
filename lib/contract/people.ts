/** The people who may sign in, for administrators. */
import { z } from 'zod';
import { email, personName, role } from './access.ts';
import { text } from './parameter.ts';
import { instant } from './submission.ts';

const projects = z
  .array(text(64))
  .min(1, 'at least one project, or null for all')
  .max(100, 'at most 100 projects')
  .nullable()
  .describe('Names of keys; null = all projects, also those that come');

export const personParams = z.object({ personId: text(100).describe('Of the person') });

export const person = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role,
    projects: z.array(z.string()).nullable(),
    state: z.enum(['invited', 'active', 'disabled']).describe('invited = has not chosen a password yet'),
    twoFactor: z.boolean(),
    sessions: z.int().describe('How many are open now'),
    invitationExpiresAt: instant.nullable(),
    createdAt: instant,
    lastSeenAt: instant.nullable().describe('In a session that is open now'),
  })
  .meta({ id: 'Person' });

export const peopleAnswer = z
  .object({ items: z.array(person), projects: z.array(z.string()).describe('Names of the keys that are configured') })
  .meta({ id: 'People' });

export const newPerson = z.strictObject({ name: personName, email, role, projects: projects.default(null) });
export const personChange = z.strictObject({
  name: personName.optional(),
  role: role.optional(),
  projects: projects.optional(),
  disabled: z.boolean().optional(),
});

export const invitedPerson = z
  .object({
    person,
    link: z.url().describe('Works once; shown now and never again'),
    expiresAt: instant,
  })
  .meta({ id: 'Invitation' });

export type Person = z.infer<typeof person>;
export type PeopleAnswer = z.infer<typeof peopleAnswer>;
export type InvitedPerson = z.infer<typeof invitedPerson>;
export type NewPerson = z.infer<typeof newPerson>;
export type PersonChange = z.infer<typeof personChange>;
