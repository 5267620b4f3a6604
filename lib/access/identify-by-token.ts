import { callerAddress } from '#lib/http/caller-address.ts';
import { HttpProblem } from '#lib/http/http-problem.ts';
import type { Services } from '#lib/http/services.ts';
import { isRole } from '#lib/domain/permissions.ts';
import { findToken, noteUse } from '#lib/store/tokens/find-token.ts';
import type { Caller } from './caller.ts';
import { cookieNames } from './cookie-names.ts';
import { countWrongToken } from './limit-tries.ts';
import { hashOf, isToken } from './token-text.ts';
import { challenge } from './token-challenge.ts';

const BEARER = /^bearer(?=\s|$)\s*/iu;

/**
 * Does a request come with an API token, whether it is one or not? Other schemes of Authorization are not ours: a proxy that asks for a
 * password has browsers send one with every request.
 */
export const bringsToken = (headers: Headers): boolean => BEARER.test(headers.get('authorization') ?? '');

/**
 * For whom a request acts that comes with an API token: its person, as they are now, kept to the projects that both may see. What the token
 * has no scope for, and what the person's role lacks, is refused by `authorise`.
 *
 * That a token has ended is told to who knows all of it, and to nobody else: those who guess hear the same of every guess.
 *
 * @throws HttpProblem 401, or 429 where too many from the same network were wrong
 */
export async function identifyByToken(
  headers: Headers,
  { db, settings }: Pick<Services, 'db' | 'settings'>,
): Promise<Caller> {
  if ((headers.get('cookie') ?? '').includes(`${cookieNames(settings).session}=`)) throw TWO_WAYS;
  const text = (headers.get('authorization') ?? '').replace(BEARER, '');
  const found = isToken(text) ? await findToken(db, hashOf(text)) : null;
  if (!found) {
    await countWrongToken(db, callerAddress(headers, settings));
    throw isToken(text) ? UNKNOWN : MALFORMED;
  }
  const { id, name, scopes, projects, person, expiresAt } = found;
  const { role } = person;
  if (found.revoked) throw ended(id, REVOKED);
  if (expiresAt.getTime() <= Date.now()) throw ended(id, EXPIRED);
  if (person.disabled || !isRole(role)) throw ended(id, PAUSED);
  if (found.stale) await noteUse(db, id);
  return {
    personId: person.id,
    name: person.name,
    email: person.email,
    role,
    projects: ofBoth(projects, person.projects),
    twoFactor: person.twoFactor,
    settings: null,
    expiresAt,
    sessionId: null,
    token: { id, name, scopes },
  };
}

/** @param one names of keys; null = all */
function ofBoth(one: string[] | null, other: string[] | null): string[] | null {
  if (one === null || other === null) return one ?? other;
  return one.filter((each) => other.includes(each));
}

/** The trail tells which token it was, by an id that names nobody. */
const ended = (token: string, { contents }: HttpProblem): HttpProblem =>
  new HttpProblem({ ...contents, trail: { token } });

const TWO_WAYS = new HttpProblem({
  status: 401,
  kind: 'token-and-session',
  title: 'Two ways to say who asks',
  detail: 'The request bears an API token and the cookie of a session, which may be of two people.',
  action: 'Send one of them: a script its token, a browser its cookie.',
  headers: challenge('invalid_request'),
});

const MALFORMED = new HttpProblem({
  status: 401,
  kind: 'token-malformed',
  title: 'This is no API token',
  detail:
    'What follows Bearer in the header Authorization does not look like one: far_, and all of what was shown when it was made.',
  action: 'Send one header, as Authorization: Bearer far_…',
  headers: challenge('invalid_request'),
});

const UNKNOWN = new HttpProblem({
  status: 401,
  kind: 'token-unknown',
  title: 'There is no such API token',
  detail: 'No person of this dashboard has it: it was mistyped, is of another dashboard, or was removed.',
  action: 'Make another on the account page, and give that to the script.',
  headers: challenge('invalid_token'),
});

const EXPIRED = new HttpProblem({
  status: 401,
  kind: 'token-expired',
  title: 'The API token has expired',
  detail: 'Its time is over.',
  action: 'Make another on the account page, and give that to the script.',
  headers: challenge('invalid_token'),
});

const REVOKED = new HttpProblem({
  status: 401,
  kind: 'token-revoked',
  title: 'The API token was revoked',
  detail: 'Its person or an administrator has ended it.',
  action: 'If it is still needed, its person can make another on the account page.',
  headers: challenge('invalid_token'),
});

const PAUSED = new HttpProblem({
  status: 401,
  kind: 'token-paused',
  title: 'The API token does not count now',
  detail: 'An administrator has disabled the access of its person.',
  action: 'Ask an administrator of the dashboard.',
  headers: challenge('invalid_token'),
});
