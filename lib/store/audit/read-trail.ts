import { sql } from 'kysely';
import { GENESIS_HASH } from '#lib/audit/entry.ts';
import type { AuditEntry } from '#lib/audit/entry.ts';
import type { TrailEntry } from '#lib/audit/verify-trail.ts';
import type { Db } from '../database.ts';

const PAGE = 5_000;

/** A row of `audit.entry` with its detail. */
export interface TrailRow extends Omit<AuditEntry, 'at'> {
  at: Date;
  salt: string | null;
  text: string | null;
}

/** Every entry in its order, a few thousand at a time in memory. Entries that are added meanwhile may or may not come. */
export async function* readTrail(db: Db): AsyncGenerator<TrailEntry> {
  for (let last = 0; ;) {
    const { rows } = await sql<TrailRow>`
      select e.*, d.salt, d.text from audit.entry e left join audit.detail d using (seq)
      where e.seq > ${last} order by e.seq limit ${PAGE}`.execute(db);
    for (const row of rows) yield toTrailEntry(row);
    if (rows.length < PAGE) return;
    last = rows.at(-1)?.seq ?? last;
  }
}

/** As the trail is verified and exported. */
export function toTrailEntry({ salt, text, at, ...entry }: TrailRow): TrailEntry {
  return { ...entry, at: at.toISOString(), detail: salt === null || text === null ? null : { salt, text } };
}

/** The end of the trail: how many entries it has, and the hash of the last. */
export async function readHead(db: Db): Promise<{ seq: number; hash: string }> {
  const { rows } = await sql<{ seq: number; hash: string }>`select seq, hash from audit.head`.execute(db);
  return rows[0] ?? { seq: 0, hash: GENESIS_HASH };
}
