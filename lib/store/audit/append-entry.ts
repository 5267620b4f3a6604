import { sql } from 'kysely';
import type { AuditOutcome } from '#lib/audit/entry.ts';
import type { Db, Trx } from '../database.ts';

/** What the trail is told of an act. */
export interface NewEntry {
  actor: string;
  role: string | null;
  act: string;
  project?: string | null;
  record?: string | null;
  outcome: AuditOutcome;
  /** What must be able to go: names, addresses, filters. */
  detail?: Readonly<Record<string, unknown>> | null;
}

/**
 * Adds an entry to the trail: within the act's own transaction where it has one, so that neither is there without the other.
 * Others who would add wait until that transaction ends: do it last.
 *
 * @returns the entry's number
 * @throws where it can't be written: the act must then not happen
 */
export async function appendEntry(db: Db | Trx, entry: NewEntry): Promise<number> {
  const { actor, role, act, project = null, record = null, outcome, detail = null } = entry;
  const text = detail === null ? null : JSON.stringify(detail);
  const { rows } = await sql<{ seq: number }>`
    select audit.append(${actor}, ${role}, ${act}, ${project}, ${record}, ${outcome}, ${text}) as seq`.execute(db);
  return rows[0]?.seq ?? 0;
}
