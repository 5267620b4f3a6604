import { createHash } from 'node:crypto';

/** One line of the audit trail, as the database keeps it. It names persons by an id of ours, and records by ARGOS's. */
export interface AuditEntry {
  /** 1, 2, 3 … without a gap. */
  seq: number;
  /** ISO 8601, UTC, milliseconds. Never earlier than the entry before. */
  at: string;
  /** `person:<id>`, `system`, or `nobody` who has not signed in. */
  actor: string;
  /** What the actor was allowed as; null for who has no role. */
  role: string | null;
  /** `submission.read`, `export.begun` … */
  act: string;
  /** Our public id of the project; null where the act is about none. */
  project: string | null;
  /** What it was done to: an `auth_id`, the id of a person, a view. */
  record: string | null;
  outcome: AuditOutcome;
  /** SHA-256, hex, over salt and detail; null where the entry has no detail. */
  commitment: string | null;
  /** SHA-256, hex, over the hash before and this line. */
  hash: string;
}

export type AuditOutcome = 'done' | 'refused' | 'failed';

/**
 * What may be said of an entry and must be able to go: names, addresses, filters. It stands beside the chain, which holds only a
 * commitment to it, so that a person's details can be erased and the chain still holds.
 */
export interface AuditDetail {
  salt: string;
  /** JSON. */
  text: string;
}

/** What the first entry's hash is made over in place of the hash before. */
export const GENESIS_HASH = '0'.repeat(64);

/** Hash of an entry that follows another: SHA-256, hex, over that one's hash and the fields as JSON. `audit.append` makes the same in SQL. */
export function hashOf(previous: string, entry: Omit<AuditEntry, 'hash'>): string {
  const { seq, at, actor, role, act, project, record, outcome, commitment } = entry;
  // PostgreSQL's spelling of an array: a blank after each comma.
  const line = [seq, at, actor, role, act, project, record, outcome, commitment].map((part) => JSON.stringify(part));
  return sha256(`${previous}[${line.join(', ')}]`);
}

/** Commitment to a detail: SHA-256, hex. The salt keeps short details from being guessed after they are gone. */
export const commitmentTo = ({ salt, text }: AuditDetail): string => sha256(salt + text);

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
