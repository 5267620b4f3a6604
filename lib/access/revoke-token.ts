import type { ApiToken } from '#lib/contract/tokens.ts';
import type { Tell, Told } from '#lib/http/audit.ts';
import { HttpProblem } from '#lib/http/http-problem.ts';
import type { Db } from '#lib/store/database.ts';
import { revokeToken as revoke } from '#lib/store/tokens/write-tokens.ts';
import { actorOf } from './caller.ts';

/**
 * Ends an API token at once.
 *
 * @param personId whose it has to be; null = anybody's
 * @throws HttpProblem 404
 */
export async function revokeToken(
  { db, tell }: { db: Db; tell: Tell },
  tokenId: string,
  personId: string | null,
): Promise<ApiToken> {
  return db.transaction().execute(async (trx) => {
    const token = await revoke(trx, tokenId, personId);
    if (!token) throw GONE;
    await tell(tellOfToken(token), trx);
    return token;
  });
}

/** What the audit trail is told of a token: under its person, so that it goes where what is told of the person is erased. */
export const tellOfToken = ({ id, name, person, scopes, projects, expiresAt }: ApiToken): Told => ({
  record: actorOf(person.id),
  detail: { token: id, tokenName: name, personName: person.name, scopes, projects, expiresAt },
});

const GONE = new HttpProblem({
  status: 404,
  kind: 'not-found',
  title: 'There is no such API token',
  detail: 'None of this id counts: it may have been revoked, or its time is over.',
  action: 'Load the page again.',
});
