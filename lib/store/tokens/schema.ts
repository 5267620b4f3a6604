/** The table of API tokens; what each column is for stands in the migration that makes it. */
import type { Generated } from 'kysely';
import type { Scope } from '#lib/domain/permissions.ts';

export interface ApiTokenTable {
  id: string;
  person_id: string;
  name: string;
  secret_hash: string;
  scopes: Scope[];
  projects: string[] | null;
  created_at: Generated<Date>;
  expires_at: Date;
  last_used_at: Date | null;
  revoked_at: Date | null;
}

export interface TokensSchema {
  api_token: ApiTokenTable;
}
