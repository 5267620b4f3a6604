import { sql } from 'kysely';
import type { ApiToken } from '#lib/contract/tokens.ts';
import type { Scope } from '#lib/domain/permissions.ts';
import type { Trx } from '../database.ts';
import { getToken } from './list-tokens.ts';

interface NewToken {
  id: string;
  personId: string;
  name: string;
  hash: string;
  scopes: Scope[];
  projects: string[] | null;
  createdAt: Date;
  expiresAt: Date;
}

/** Tokens that count, of one person: more than scripts need, and few enough to be looked through. */
export const MOST_TOKENS = 50;
/** For so long one that has ended is told of, here and to who still comes with it. */
const KEPT_DAYS = 30;

/** @returns null where the person has as many as one may have */
export async function addToken(trx: Trx, token: NewToken): Promise<ApiToken | null> {
  const { id, personId, name, hash, scopes, projects, createdAt, expiresAt } = token;
  // One at a time: two at once would both find room for the last.
  await trx.selectFrom('person').select('id').where('id', '=', personId).forUpdate().execute();
  await sql`
    delete from api_token
    where least(revoked_at, expires_at) < now() - make_interval(days => ${KEPT_DAYS})`.execute(trx);
  const { count } = await trx
    .selectFrom('api_token')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', new Date())
    .executeTakeFirstOrThrow();
  if (count >= MOST_TOKENS) return null;
  await trx
    .insertInto('api_token')
    .values({
      id,
      person_id: personId,
      name,
      secret_hash: hash,
      scopes,
      projects,
      created_at: createdAt,
      expires_at: expiresAt,
    })
    .execute();
  return getToken(trx, id);
}

/**
 * From now on nobody gets in by it.
 *
 * @param personId whose it has to be; null = anybody's
 * @returns null where there is no such token that counts
 */
export async function revokeToken(trx: Trx, id: string, personId: string | null): Promise<ApiToken | null> {
  const { rows } = await sql`
    update api_token set revoked_at = now()
    where id = ${id} and revoked_at is null and expires_at > now()
      and ${personId === null ? sql`true` : sql`person_id = ${personId}`}
    returning id`.execute(trx);
  return rows.length === 0 ? null : getToken(trx, id);
}

/** All of a person. */
export const revokeTokens = (trx: Trx, personId: string) =>
  trx
    .updateTable('api_token')
    .set({ revoked_at: new Date() })
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .execute();
