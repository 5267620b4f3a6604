import { hash } from 'node:crypto';
import { sql } from 'kysely';
import { readTime } from '#lib/argos/read-time.ts';
import type { QuarantinedRecord } from '#lib/argos/record.ts';
import type { PageToApply } from './apply-page.ts';
import type { Trx } from './database.ts';
import type { SubmissionRow } from './submission-row.ts';

/**
 * Keeps what could not be read, with its cause. A record that is listed otherwise now, readable or not, replaces what was
 * kept of it: erased content does not live on here.
 */
export async function writeQuarantine(trx: Trx, page: PageToApply, readable: SubmissionRow[]): Promise<void> {
  const unreadable = page.quarantined.map((record) => ({ record, recordHash: hash('sha256', record.raw) }));
  const ids = [...readable.map((row) => row.authId), ...unreadable.flatMap(({ record }) => record.authId ?? [])];
  if (ids.length > 0) {
    await sql`delete from quarantine where source = ${page.source} and auth_id = any(${ids}::text[])
      and not record_hash = any(${unreadable.map((entry) => entry.recordHash)}::text[])`.execute(trx);
  }
  for (const { record, recordHash } of unreadable) {
    await trx
      .insertInto('quarantine')
      .values({
        source: page.source,
        auth_id: storable(record.authId),
        created_at_text: storable(record.createdAt),
        created_day: dayOf(record),
        cause: record.cause,
        raw: storable(record.raw) ?? '',
        record_hash: recordHash,
      })
      .onConflict((conflict) =>
        conflict.columns(['source', 'record_hash']).doUpdateSet({ last_seen_at: sql`now()`, cause: record.cause }),
      )
      .execute();
  }
}

/** PostgreSQL's text holds no NUL; the sign for it stands in. */
const storable = (text: string | null): string | null => text?.replaceAll('\0', '\u2400') ?? null;

const dayOf = ({ createdAt }: QuarantinedRecord): string | null =>
  (createdAt === null ? null : readTime(createdAt))?.slice(0, 10) ?? null;
