/** The tables of people, as far as we ask them ourselves; what each column is for stands in the migration that makes them. */
import type { Generated } from 'kysely';
import type { Role } from '#lib/domain/permissions.ts';

export interface PersonTable {
  id: string;
  name: string;
  email: string;
  email_verified: Generated<boolean>;
  role: Role;
  projects: string[] | null;
  disabled: Generated<boolean>;
  two_factor_enabled: Generated<boolean>;
  settings: Generated<unknown>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

export interface PersonSessionTable {
  id: string;
  token: string;
  person_id: string;
  expires_at: Date;
  ip_address: string | null;
  user_agent: string | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

export interface PersonAccountTable {
  id: string;
  person_id: string;
  provider_id: string;
  account_id: string;
  password: string | null;
}

export interface PersonTwoFactorTable {
  id: string;
  person_id: string;
  verified: Generated<boolean>;
}

export interface InvitationTable {
  token_hash: string;
  person_id: string | null;
  expires_at: Date;
}

export interface SignInLimitTable {
  key: string;
  tries: number;
  window_ends_at: Date;
}

export interface PeopleSchema {
  person: PersonTable;
  person_session: PersonSessionTable;
  person_account: PersonAccountTable;
  person_two_factor: PersonTwoFactorTable;
  invitation: InvitationTable;
  sign_in_limit: SignInLimitTable;
}
