import { sql } from 'kysely';
import type { FilterQuery } from '#lib/contract/filter.ts';
import { countSubmissions } from '../count-submissions.ts';
import type { Db } from '../database.ts';
import { resolveFilter } from '../resolve-filter.ts';

/** PostgreSQL's word for a statement that was given up. */
const GIVEN_UP = '57014';

/**
 * How many submissions a filter has, where the database can tell soon.
 *
 * @param ms milliseconds that it may take
 * @returns null where it took longer
 */
export async function countInTime(db: Db, query: FilterQuery & { tz: string }, ms: number): Promise<number | null> {
  const filter = await resolveFilter(db, query);
  try {
    return await db.transaction().execute(async (trx) => {
      await sql`select set_config('statement_timeout', ${String(Math.max(1, Math.round(ms)))}, true)`.execute(trx);
      return countSubmissions(trx, filter);
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === GIVEN_UP) return null;
    throw error;
  }
}
