import { expect } from 'vitest';
import type { SessionAnswer, SignedInPerson } from '#lib/contract/access.ts';
import type { AuditAnswer } from '#lib/contract/audit.ts';
import type { InvitedPerson } from '#lib/contract/people.ts';
import { problem } from '#lib/contract/problem.ts';
import { call, cookieOf } from './call-api.ts';
import type { Answered } from './call-api.ts';

/** Whom the administrator of the tests invites, and what they do then. */

export const PASSWORD = 'quiet words on a shelf';

/** Asks as nobody, but for what the headers say. */
export const send = (path: string, method: string, body: object | null, headers: Record<string, string> = {}) =>
  call(path, {
    as: null,
    method,
    ...(body && { body: JSON.stringify(body) }),
    headers: { 'content-type': 'application/json', ...headers },
  });

export const asAdministrator = (path: string, method: string, body: object | null = null) =>
  call(path, {
    method,
    ...(body && { body: JSON.stringify(body) }),
    headers: { 'content-type': 'application/json' },
  });

/** Status and kind of a refusal. */
export const kindOf = ({ status, body }: Answered) => [status, problem.parse(body).kind];

/** Of the trail, newest first. */
export const lastEntries = async (query: string) => ((await call(`/api/audit?${query}`)).body as AuditAnswer).items;

export const sessionOf = async (cookie: string): Promise<SignedInPerson | null> =>
  ((await send('/api/session', 'GET', null, { cookie })).body as SessionAnswer).person;

let count = 0;
/** An address that nobody has yet. */
export const newEmail = (): string => `person-${(count += 1)}@example.com`;

/** Somebody who was invited and has chosen a password. */
export async function joined(
  role = 'reviewer',
  { email = newEmail(), name = `Person ${count}` }: { email?: string; name?: string } = {},
): Promise<{ id: string; email: string; cookie: string }> {
  const made = await asAdministrator('/api/people', 'POST', { name, email, role });
  const { person, link } = made.body as InvitedPerson;
  const token = link.split('#')[1];
  const { status, headers } = await send('/api/link/acceptance', 'POST', { token, password: PASSWORD });
  expect([made.status, status]).toEqual([201, 200]);
  return { id: person.id, email, cookie: cookieOf(headers) };
}
