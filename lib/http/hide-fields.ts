import { maskedFor, showingOf } from '#lib/domain/permissions.ts';
import type { Role, SensitiveField } from '#lib/domain/permissions.ts';
import { HttpProblem } from './http-problem.ts';

interface Asking {
  role: Role;
}

/**
 * A filter is an oracle: who is not shown a field could read it letter by letter by searching for it. So the text is not looked for in
 * what is masked; a subject is found by its whole id, which only who knows it can give.
 *
 * @param query as read; only one that holds a text to look for is changed
 */
export function hideFields<Q extends object>(query: Q, caller: Asking | null): Q {
  if (!('q' in query) || query.q === undefined) return query;
  return { ...query, hidden: maskedFor(caller?.role ?? null) };
}

/** @throws HttpProblem 403 where the role is not given one of these even on request */
export function checkReveal({ role }: Asking, fields: readonly SensitiveField[]): void {
  if (fields.some((field) => showingOf(role, field) === 'withheld')) throw WITHHELD;
}

/** Those of the fields that this role is not shown unasked. */
export const notShown = <F extends SensitiveField>({ role }: Asking, fields: readonly F[]): F[] =>
  fields.filter((field) => showingOf(role, field) !== 'shown');

const WITHHELD = new HttpProblem({
  status: 403,
  kind: 'field-withheld',
  title: 'Your role is not given this',
  detail: 'A field was asked for that is not given to your role, on request either.',
  action: 'Ask somebody whose role is given it, if you need it for your work.',
});
