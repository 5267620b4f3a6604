import type { SessionAnswer, SignedInPerson } from '#lib/contract/access.ts';
import { permissionsOf, ROLES } from '#lib/domain/permissions.ts';
import type { Settings } from '#lib/env.ts';
import type { Caller } from './caller.ts';

/** What the pages are told of who has signed in, and a script of whom its token acts for. */
export function signedInPerson({
  personId: id,
  name,
  email,
  role,
  projects,
  twoFactor,
  token,
}: Caller): SignedInPerson {
  const permissions = permissionsOf({ role, projects, scopes: token?.scopes });
  return { id, name, email, role, permissions, projects, twoFactor };
}

/** Who has signed in, and in which ways one can: roles can be taken by anybody on the simulator, and nowhere else. */
export const sessionAnswer = (
  caller: Caller | null,
  { simulator, singleSignOn }: Pick<Settings, 'simulator' | 'singleSignOn'>,
): SessionAnswer => ({
  person: caller && signedInPerson(caller),
  simulatedRoles: simulator ? [...ROLES] : [],
  singleSignOn: singleSignOn && { name: singleSignOn.name },
  expiresAt: caller?.expiresAt.toISOString() ?? null,
});
