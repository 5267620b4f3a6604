import type { InvitedPerson, NewPerson, Person } from '#lib/contract/people.ts';
import type { Settings } from '#lib/env.ts';
import type { Tell } from '#lib/http/audit.ts';
import { personOf, tellOfPerson } from '#lib/http/person-outcome.ts';
import type { Db, Trx } from '#lib/store/database.ts';
import { addPerson, resetPerson } from '#lib/store/people/write-people.ts';
import type { PersonOutcome } from '#lib/store/people/write-people.ts';
import { createLink, linkAddress } from './links.ts';

interface Inviting {
  db: Db;
  settings: Pick<Settings, 'publicUrl' | 'port'>;
  tell: Tell;
}

/** Adds a person and makes the link by which they choose a password. @throws HttpProblem 409 where the address is taken */
export const invitePerson = (using: Inviting, added: NewPerson): Promise<InvitedPerson> =>
  withLink(using, (after) => addPerson(using.db, added, after));

/** Takes away all that a person signs in with, and makes a link to begin anew. @throws HttpProblem 404 or 409 */
export const inviteAgain = (using: Inviting, personId: string): Promise<InvitedPerson> =>
  withLink(using, (after) => resetPerson(using.db, personId, after));

async function withLink(
  { settings, tell }: Inviting,
  act: (after: (trx: Trx, person: Person) => Promise<void>) => Promise<PersonOutcome>,
): Promise<InvitedPerson> {
  let token = '';
  let expiresAt = '';
  const outcome = await act(async (trx, person) => {
    const link = await createLink(trx, person.id);
    token = link.token;
    expiresAt = link.expiresAt.toISOString();
    await tell(tellOfPerson(person), trx);
  });
  const person = { ...personOf(outcome), invitationExpiresAt: expiresAt };
  return { person, link: linkAddress(settings, token), expiresAt };
}
