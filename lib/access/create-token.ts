import type { MadeToken, NewToken } from '#lib/contract/tokens.ts';
import { permissionsOf } from '#lib/domain/permissions.ts';
import { endAfter, MOST_TOKEN_DAYS } from '#lib/domain/token-life.ts';
import type { Tell } from '#lib/http/audit.ts';
import { badParameter, HttpProblem } from '#lib/http/http-problem.ts';
import { quoted } from '#lib/http/plain-words.ts';
import type { Services } from '#lib/http/services.ts';
import type { Db } from '#lib/store/database.ts';
import { addToken, MOST_TOKENS } from '#lib/store/tokens/write-tokens.ts';
import { checkPassword } from './check-password.ts';
import type { SignedIn } from './caller.ts';
import { tellOfToken } from './revoke-token.ts';
import { makeToken } from './token-text.ts';

type Creating = Pick<Services, 'auth' | 'db' | 'settings'> & { headers: Headers; tell: Tell; caller: SignedIn };

/**
 * Makes an API token of the caller's own, with no more than they may themselves.
 *
 * @returns the token, whose secret nobody can be shown again
 * @throws HttpProblem 400 for what they may not give, 403 where the password is not right, 409 where there are too many
 */
export async function createToken(using: Creating, { password, ...asked }: NewToken): Promise<MadeToken> {
  const { db, caller, tell } = using;
  const { personId } = caller;
  checkRights(using, asked);
  const { id, text, hash } = makeToken();
  const createdAt = new Date();
  const expiresAt = endOf(asked.expiresAt, createdAt);
  if (await hasPassword(db, personId)) {
    if (password === undefined) throw badParameter('password', 'must be given');
    await checkPassword(using, password);
  }
  const { name, scopes, projects } = asked;
  return db.transaction().execute(async (trx) => {
    const token = await addToken(trx, { id, personId, name, hash, scopes, projects, createdAt, expiresAt });
    if (!token) throw TOO_MANY;
    await tell(tellOfToken(token), trx);
    return { token, secret: text };
  });
}

/** What they can't have now would count for nothing: better told than found out by a script at night. */
function checkRights(
  { caller, settings }: Creating,
  { scopes, projects }: Pick<NewToken, 'scopes' | 'projects'>,
): void {
  const theirs = caller.projects ?? settings.projects.map(({ name }) => name);
  const foreign = projects?.find((each) => !theirs.includes(each));
  if (foreign !== undefined)
    throw badParameter('projects', `must be of those that you may see (${theirs.join(', ')}), not ${quoted(foreign)}`);
  const may = permissionsOf({ role: caller.role, projects: projects ?? caller.projects });
  const lacking = scopes.find((each) => !may.includes(each));
  if (lacking !== undefined)
    throw badParameter('scopes', `must be what you may yourself in these projects, and ${lacking} is not`);
}

function endOf(asked: string, now: Date): Date {
  const end = Date.parse(asked);
  const last = endAfter(MOST_TOKEN_DAYS, now.getTime());
  if (end <= now.getTime()) throw badParameter('expiresAt', 'must be later than now');
  // A day that somebody picks ends after this hour of it.
  if (end >= endAfter(1, last)) throw badParameter('expiresAt', `must be at most ${MOST_TOKEN_DAYS} days from now`);
  return new Date(Math.min(end, last));
}

async function hasPassword(db: Db, personId: string): Promise<boolean> {
  const found = await db
    .selectFrom('person_account')
    .select('id')
    .where('person_id', '=', personId)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst();
  return found !== undefined;
}

const TOO_MANY = new HttpProblem({
  status: 409,
  kind: 'too-many-tokens',
  title: 'There are too many API tokens',
  detail: `One person can have ${MOST_TOKENS} that count.`,
  action: 'Revoke one that no script uses any more.',
});
