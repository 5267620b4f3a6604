import { sql } from 'kysely';
import type { ApiToken } from '#lib/contract/tokens.ts';
import type { Scope } from '#lib/domain/permissions.ts';
import type { Db, Trx } from '../database.ts';

interface TokenRow {
  id: string;
  name: string;
  personId: string;
  personName: string;
  scopes: Scope[];
  projects: string[] | null;
  state: ApiToken['state'];
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
}

/**
 * API tokens, those that count first, then the newest; also those that have ended, for a while.
 *
 * @param personId whose; null = everybody's
 */
export async function listTokens(db: Db, personId: string | null): Promise<ApiToken[]> {
  return readTokens(db, personId === null ? sql<boolean>`true` : sql<boolean>`t.person_id = ${personId}`);
}

/** @returns null where there is no such token */
export async function getToken(db: Db | Trx, id: string): Promise<ApiToken | null> {
  return (await readTokens(db, sql<boolean>`t.id = ${id}`))[0] ?? null;
}

async function readTokens(db: Db | Trx, where: ReturnType<typeof sql<boolean>>): Promise<ApiToken[]> {
  const { rows } = await sql<TokenRow>`
    select t.id, t.name, p.id as "personId", p.name as "personName", t.scopes, t.projects, t.created_at as "createdAt",
      t.expires_at as "expiresAt", t.last_used_at as "lastUsedAt",
      case when t.revoked_at is not null then 'revoked' when t.expires_at <= now() then 'expired'
        when p.disabled then 'paused' else 'active' end as state
    from api_token t join person p on p.id = t.person_id
    where ${where}
    order by t.revoked_at is not null or t.expires_at <= now(), t.created_at desc, t.id`.execute(db);
  return rows.map(toToken);
}

const toToken = ({ personId, personName, createdAt, expiresAt, lastUsedAt, ...row }: TokenRow): ApiToken => ({
  ...row,
  person: { id: personId, name: personName },
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
});
