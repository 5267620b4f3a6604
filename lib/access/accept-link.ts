import { randomBytes } from 'node:crypto';
import { badParameter, badParameters, HttpProblem } from '#lib/http/http-problem.ts';
import type { Db, Trx } from '#lib/store/database.ts';
import type { Tell } from '#lib/http/audit.ts';
import { actorOf } from './caller.ts';
import { findLink, takeLink } from './links.ts';
import { whyUnfit } from './password-rules.ts';
import { setPassword } from './set-password.ts';

interface Accepted {
  token: string;
  password: string;
  name?: string;
  email?: string;
}

/**
 * Uses a link up: its person has the password from now on; the first administrator comes into being.
 *
 * @returns the person's id
 * @throws HttpProblem 404 for a link that does not work, 400 for a password that is not fit, 409 for an address that is taken
 */
export async function acceptLink(db: Db, accepted: Accepted, tell: Tell): Promise<string> {
  const link = await findLink(db, accepted.token);
  if (!link) throw linkGone();
  const who = link.personId === null ? firstOf(accepted) : await personOf(db, link.personId);
  const unfit = whyUnfit(accepted.password, [who.name, who.email]);
  if (unfit !== null) throw badParameter('password', `must be ${unfit}`);
  return db.transaction().execute(async (trx) => {
    const taken = await takeLink(trx, accepted.token);
    if (!taken) throw linkGone();
    const personId = taken.personId ?? (await addFirst(trx, who));
    await setPassword(trx, personId, accepted.password);
    await tell({ actor: { personId, role: who.role, name: who.name }, record: actorOf(personId) }, trx);
    return personId;
  });
}

function firstOf({ name, email }: Accepted): { name: string; email: string; role: 'administrator' } {
  if (name !== undefined && email !== undefined) return { name, email, role: 'administrator' };
  const missing = Object.entries({ name, email }).filter(([, value]) => value === undefined);
  throw badParameters(missing.map(([field]) => ({ name: field, message: 'must be given' })));
}

async function personOf(db: Db, id: string) {
  const found = await db.selectFrom('person').select(['name', 'email', 'role']).where('id', '=', id).executeTakeFirst();
  if (!found) throw linkGone();
  return found;
}

/** The link has shown the right to it, so there is no question of who may. */
async function addFirst(trx: Trx, { name, email }: { name: string; email: string }): Promise<string> {
  const id = randomBytes(12).toString('base64url');
  const added = await trx
    .insertInto('person')
    .values({ id, name, email, role: 'administrator', projects: null })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) throw emailTaken();
  return id;
}

export const linkGone = (): HttpProblem =>
  new HttpProblem({
    status: 404,
    kind: 'link-gone',
    title: 'This link does not work',
    detail: 'It was used before, has expired, or a newer one has taken its place.',
    action: 'Ask an administrator for a new one. If there is none yet, restart the dashboard: it prints one.',
  });

export const emailTaken = (): HttpProblem =>
  new HttpProblem({
    status: 409,
    kind: 'email-taken',
    title: 'There is a person of this address already',
    detail: 'Somebody signs in with this e-mail address; capitals make no difference.',
    action: 'Look among the people, or give another address.',
    parameters: [{ name: 'email', message: 'must be one that nobody else has' }],
  });
