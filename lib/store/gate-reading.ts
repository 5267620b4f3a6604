import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { readingText } from '#lib/domain/gate-reading.ts';
import type { GateReading } from '#lib/domain/gate-reading.ts';
import type { Db, Trx } from './database.ts';

/** How gates are read in this mirror: by this whatever is kept of a submission was worked out, or is being worked out. */
export async function getGateReading(db: Db | Trx): Promise<GateReading> {
  return (await db.selectFrom('gate_reading').select('reading').executeTakeFirstOrThrow()).reading;
}

/**
 * Reads gates in another way from now on. What was kept of submissions and subjects under the former reading is gone through again
 * (`reconcile-rows.ts`, `subjects/walk-subjects.ts`), and counts as not looked at until then.
 *
 * @param alsoInTransaction written together with it, as the last of it
 * @returns false where this was the reading already
 */
export async function adoptGateReading(
  db: Db,
  reading: GateReading,
  alsoInTransaction?: (trx: Trx, former: GateReading) => Promise<unknown>,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    // Waits for pages that are being written under the former one.
    const former = await trx.selectFrom('gate_reading').select('reading').forUpdate().executeTakeFirstOrThrow();
    if (readingText(former.reading) === readingText(reading)) return false;
    await trx
      .updateTable('gate_reading')
      .set({ reading: JSON.stringify(reading), project_id: null, created_at: null, auth_id: null, complete: false })
      .execute();
    await trx.updateTable('pattern_walk').set({ walked_to: null, complete: false }).execute();
    await alsoInTransaction?.(trx, former.reading);
    return true;
  });
}

/** No other reading is adopted until the transaction ends. @returns false where another was */
export async function holdGateReading(trx: Trx, reading: GateReading): Promise<boolean> {
  const held = await trx.selectFrom('gate_reading').select('reading').forKeyShare().executeTakeFirstOrThrow();
  return readingText(held.reading) === readingText(reading);
}

/** The submissions that were gone through, as a condition on `submission`; null = all of them. */
export async function goneThrough(db: Db | Trx): Promise<RawBuilder<unknown> | null> {
  const { project_id, created_at, auth_id, complete } = await db
    .selectFrom('gate_reading')
    .select(['project_id', 'created_at', 'auth_id', 'complete'])
    .executeTakeFirstOrThrow();
  if (complete) return null;
  if (created_at === null) return sql`false`;
  return sql`(project_id, created_at, auth_id) >= (${project_id}::smallint, ${created_at.toISOString()}::timestamptz, ${auth_id})`;
}
