import { sql } from 'kysely';
import type { Scope } from '#lib/domain/permissions.ts';
import type { Db } from '../database.ts';

export interface FoundToken {
  id: string;
  name: string;
  scopes: Scope[];
  projects: string[] | null;
  expiresAt: Date;
  revoked: boolean;
  /** Nobody has told of a use of it within the last minute. */
  stale: boolean;
  person: {
    id: string;
    name: string;
    email: string;
    role: string;
    projects: string[] | null;
    disabled: boolean;
    twoFactor: boolean;
  };
}

/**
 * The token of this hash, and its person as they are at this moment.
 *
 * @param hash SHA-256, hex. Looked up by the index: how long that takes tells nothing of a secret, for nobody can choose the hash of a guess
 */
export async function findToken(db: Db, hash: string): Promise<FoundToken | null> {
  const { rows } = await sql<FoundToken>`
    select t.id, t.name, t.scopes, t.projects, t.expires_at as "expiresAt", t.revoked_at is not null as revoked,
      coalesce(t.last_used_at < now() - interval '1 minute', true) as stale,
      json_build_object('id', p.id, 'name', p.name, 'email', p.email, 'role', p.role, 'projects', p.projects,
        'disabled', p.disabled, 'twoFactor', p.two_factor_enabled) as person
    from api_token t join person p on p.id = t.person_id
    where t.secret_hash = ${hash}`.execute(db);
  return rows[0] ?? null;
}

/** Tells that a token was used; of many at once one does. */
export async function noteUse(db: Db, id: string): Promise<void> {
  await sql`
    update api_token set last_used_at = now()
    where id = ${id} and coalesce(last_used_at < now() - interval '1 minute', true)`.execute(db);
}
