/** Examples of access for the OpenAPI document; a test holds each against its schema. */
import type { z } from 'zod';
import type { acceptance, AccountAnswer, Authenticator, LinkAnswer, SessionAnswer, SignedInPerson } from './access.ts';
import type { PersonSettings } from './settings.ts';
import type { InvitedPerson, NewPerson, PeopleAnswer, Person } from './people.ts';

export const settings: PersonSettings = { language: 'ko', density: 'compact', keys: { singleKeys: false, keys: {} } };
const signedIn: SignedInPerson = {
  id: 'k3Yp0QbUu7dH',
  name: 'Kim Haneul',
  email: 'haneul.kim@example.com',
  role: 'reviewer',
  permissions: ['submissions.read', 'views.read', 'views.write'],
  projects: null,
  twoFactor: true,
};
export const session: SessionAnswer = {
  person: signedIn,
  simulatedRoles: [],
  singleSignOn: { name: 'Example ID' },
  expiresAt: '2026-03-02T19:00:00.000Z',
};
export const credentials = { email: 'haneul.kim@example.com', password: 'several quiet words' };
export const signIn = { next: 'code' as const };
export const link: LinkAnswer = {
  kind: 'invited',
  name: 'Kim Haneul',
  email: 'haneul.kim@example.com',
  expiresAt: '2026-03-05T10:00:00.000Z',
};
export const accepted: z.input<typeof acceptance> = { token: 'p9Yd0w…', password: 'several quiet words' };
export const account: AccountAnswer = {
  person: signedIn,
  sessions: [
    {
      id: 'x8Jd2',
      current: true,
      agent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0',
      address: '192.0.2.7',
      createdAt: '2026-03-02T09:00:00.000Z',
      lastSeenAt: '2026-03-02T10:59:00.000Z',
      expiresAt: '2026-03-02T18:59:00.000Z',
    },
  ],
  hasPassword: true,
  recoveryCodesLeft: 10,
};
export const newPassword = { current: 'several quiet words', next: 'other words, quieter still' };
export const authenticator: Authenticator = {
  uri: 'otpauth://totp/FaceAuth%20Review:haneul.kim%40example.com?secret=KRSXG5CTMVRXEZLU&issuer=FaceAuth%20Review',
  secret: 'KRSXG5CTMVRXEZLU',
  recoveryCodes: ['Zq3sV-8kLmP', 'b71Xc-Y0dRt'],
};
export const person: Person = {
  id: 'k3Yp0QbUu7dH',
  name: 'Kim Haneul',
  email: 'haneul.kim@example.com',
  role: 'lead',
  projects: ['Web'],
  state: 'active',
  twoFactor: true,
  sessions: 1,
  invitationExpiresAt: null,
  createdAt: '2026-02-01T08:00:00.000Z',
  lastSeenAt: '2026-03-02T10:59:00.000Z',
};
export const people: PeopleAnswer = { items: [person], projects: ['Web', 'Branch'] };
export const newPerson: NewPerson = {
  name: 'Kim Haneul',
  email: 'haneul.kim@example.com',
  role: 'reviewer',
  projects: null,
};
export const invitation: InvitedPerson = {
  person: {
    ...person,
    state: 'invited',
    sessions: 0,
    lastSeenAt: null,
    invitationExpiresAt: '2026-03-05T10:00:00.000Z',
  },
  link: 'https://review.example.com/join#p9Yd0w',
  expiresAt: '2026-03-05T10:00:00.000Z',
};
