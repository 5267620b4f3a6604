import { sql } from 'kysely';
import type { Db } from '../database.ts';

/**
 * Notes which keys the dashboard is run with. What is known of others stays as it was, and holds nothing up any more: no answer is as
 * old as they are, their errors are over, and nobody waits for days to be read with them.
 *
 * @param sources names of all configured keys
 */
export async function configureSources(db: Db, sources: string[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`insert into sync_source (source) select unnest(${sources}::text[]) on conflict do nothing`.execute(trx);
    await sql`update sync_source set configured = (source = any(${sources}::text[]))`.execute(trx);
    await sql`update sync_error set resolved_at = now()
      where resolved_at is null and not source = any(${sources}::text[])`.execute(trx);
    await sql`delete from sync_request where not source = any(${sources}::text[])`.execute(trx);
  });
}
