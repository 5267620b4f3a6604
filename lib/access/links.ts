import { createHash, randomBytes } from 'node:crypto';
import type { Settings } from '#lib/env.ts';
import type { Db, Trx } from '#lib/store/database.ts';

/** How long a link works. */
const LINK_HOURS = 72;

export interface NewLink {
  token: string;
  expiresAt: Date;
}

/**
 * A link by which a person chooses a password, once; one that they had before works no more. Only its hash is kept.
 *
 * @param personId null = the first administrator, who is not known yet
 */
export async function createLink(db: Db | Trx, personId: string | null): Promise<NewLink> {
  const token = randomBytes(24).toString('base64url');
  const expiresAt = new Date(Date.now() + LINK_HOURS * 3_600_000);
  await db
    .deleteFrom('invitation')
    .where('person_id', personId === null ? 'is' : '=', personId)
    .execute();
  await db
    .insertInto('invitation')
    .values({ token_hash: hashOf(token), person_id: personId, expires_at: expiresAt })
    .execute();
  return { token, expiresAt };
}

export interface FoundLink {
  /** null = the first administrator. */
  personId: string | null;
  expiresAt: Date;
}

/** @returns null where it was used, has expired or never was; what was typed in another way changes nothing about that */
export async function findLink(db: Db | Trx, token: string): Promise<FoundLink | null> {
  const row = await db
    .selectFrom('invitation')
    .selectAll()
    .where('token_hash', '=', hashOf(token))
    .where('expires_at', '>', new Date())
    .executeTakeFirst();
  return row ? { personId: row.person_id, expiresAt: row.expires_at } : null;
}

/** Uses a link up. @returns null where it does not work (any more): of two at once, one gets it */
export async function takeLink(trx: Trx, token: string): Promise<FoundLink | null> {
  const row = await trx
    .deleteFrom('invitation')
    .where('token_hash', '=', hashOf(token))
    .where('expires_at', '>', new Date())
    .returningAll()
    .executeTakeFirst();
  return row ? { personId: row.person_id, expiresAt: row.expires_at } : null;
}

/** Its address. The token stands behind the #: no server, proxy or log on the way gets it. */
export const linkAddress = ({ publicUrl, port }: Pick<Settings, 'publicUrl' | 'port'>, token: string): string =>
  `${publicUrl ?? `http://localhost:${port}`}/join#${token}`;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
