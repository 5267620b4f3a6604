import type { PersonSettings } from '#lib/contract/settings.ts';
import type { Role, Scope } from '#lib/domain/permissions.ts';

/** The API token that somebody came with. */
export interface TokenUsed {
  id: string;
  name: string;
  scopes: readonly Scope[];
}

interface Person {
  personId: string;
  name: string;
  email: string;
  role: Role;
  /** Names of keys; null = all. */
  projects: string[] | null;
  twoFactor: boolean;
  /** How they like the dashboard; null = nothing was ever chosen. */
  settings: PersonSettings | null;
  /** When the session ends if nothing is done, or the token. */
  expiresAt: Date;
}

/** A person at a browser. */
export interface SignedIn extends Person {
  sessionId: string;
  token: null;
}

/** A script that acts for a person, with what both its token and the person may. */
interface ByToken extends Person {
  sessionId: null;
  token: TokenUsed;
}

/** Who makes a request: told by the session's cookie or by an API token, by nothing else that a request says. */
export type Caller = SignedIn | ByToken;

/** How the audit trail names a person. */
export const actorOf = (personId: string): string => `person:${personId}`;
