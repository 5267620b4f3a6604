import type { Caller, TokenUsed } from '#lib/access/caller.ts';
import { challenge } from '#lib/access/token-challenge.ts';
import type { Operation } from '#lib/contract/operation.ts';
import { admits, isScope, may, OF_ALL_PROJECTS, showingOf } from '#lib/domain/permissions.ts';
import type { Permission, Scope } from '#lib/domain/permissions.ts';
import { HttpProblem } from './http-problem.ts';

/**
 * Decides who may do what: the one place that does, asked by every route before anything is read. Who comes with an API token may what both
 * the token and its person's role include at this moment.
 *
 * @throws HttpProblem 401 where nobody has signed in, 403 where the person may not
 */
export function authorise(caller: Caller | null, operation: Operation): void {
  const { access } = operation;
  if (caller?.token) checkToken(caller.token, operation);
  if (!admits(access, caller?.role ?? null)) throw caller ? mayNot(caller.role) : NOT_SIGNED_IN;
  if (caller && operation.shows && showingOf(caller.role, operation.shows) !== 'shown') throw SUBJECTS_WITHHELD;
  if (caller && caller.projects !== null && OF_ALL_PROJECTS.includes(access)) throw ALL_PROJECTS;
}

function checkToken({ scopes }: TokenUsed, { access, tokens }: Operation): void {
  if (tokens) return;
  if (!isScope(access)) throw NOT_FOR_TOKENS;
  if (!scopes.includes(access)) throw lacksScope(access);
}

const NOT_FOR_TOKENS = new HttpProblem({
  status: 403,
  kind: 'not-for-tokens',
  title: 'This is not for API tokens',
  detail: 'Only a person who has signed in may do this, whatever scopes the token has.',
  action: 'Do it in the dashboard itself.',
});

const lacksScope = (scope: Scope): HttpProblem =>
  new HttpProblem({
    status: 403,
    kind: 'scope-missing',
    title: 'The API token may not do this',
    detail: `It lacks the scope “${scope}”.`,
    action: 'Make a token that has this scope on the account page, if your role includes it.',
    headers: challenge('insufficient_scope', scope),
  });

/** Where the right that an act takes is known only when it was read what it is done to. */
export const mayAlso = ({ role, token }: Caller, permission: Permission): boolean =>
  may(role, permission) && (token === null || (isScope(permission) && token.scopes.includes(permission)));

const NOT_SIGNED_IN = new HttpProblem({
  status: 401,
  kind: 'not-signed-in',
  title: 'Nobody has signed in',
  detail: 'The session has ended, or there was none.',
  action: 'Sign in, then ask again.',
  headers: { 'www-authenticate': 'Cookie realm="FaceAuth Review", Bearer realm="FaceAuth Review"' },
});

const mayNot = (role: string): HttpProblem =>
  new HttpProblem({
    status: 403,
    kind: 'not-permitted',
    title: 'Your role may not do this',
    detail: `You have signed in as “${role}”, which does not include this.`,
    action: 'Ask an administrator of the dashboard, if you need it for your work.',
  });

const ALL_PROJECTS = new HttpProblem({
  status: 403,
  kind: 'all-projects-needed',
  title: 'This reaches over all projects',
  detail: 'You may see some of the projects, and this can not be shown of a part of them.',
  action: 'Ask an administrator of the dashboard, if you need it for your work.',
});

/** It would put all that one person did under their id. What role is shown subjects stands in `FIELDS`. */
const SUBJECTS_WITHHELD = new HttpProblem({
  status: 403,
  kind: 'subject-withheld',
  title: 'Your role is not shown subjects',
  detail: 'The page of a subject puts everything that one person tried under their id, which your role is not shown.',
  action:
    'Open an attempt instead: it shows the others of the same subject, without the id. The list of subjects leads to them.',
});
