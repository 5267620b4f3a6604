import type { DayRange } from '#lib/domain/time-range.ts';
import { shiftDay } from '#lib/domain/zone-days.ts';
import type { Db, Trx } from '../database.ts';

/**
 * Asks the sync, wherever it runs, to read UTC days again now. Of days that have not begun nothing is read but the next, which clocks that
 * run ahead may have reached.
 *
 * @param sources names of keys; absent = all that are configured
 * @returns how many keys are asked
 */
export async function requestRange(
  db: Db | Trx,
  { from, to, sources }: DayRange & { sources?: readonly string[] },
): Promise<{ accepted: number }> {
  const known = await db
    .selectFrom('sync_source')
    .select('source')
    .where('configured', '=', true)
    .$if(sources !== undefined, (query) => query.where('source', 'in', sources ?? []))
    .execute();
  if (known.length === 0) return { accepted: 0 };
  const latest = shiftDay(new Date().toISOString().slice(0, 10), 1);
  await db
    .insertInto('sync_request')
    .values(known.map(({ source }) => ({ source, from_day: from, to_day: to < latest ? to : latest })))
    .execute();
  return { accepted: known.length };
}

/** Takes what was asked for; each request is given once. */
export async function takeRequests(db: Db, source: string): Promise<DayRange[]> {
  const rows = await db
    .deleteFrom('sync_request')
    .where('source', '=', source)
    .returning(['from_day', 'to_day'])
    .execute();
  return rows.map((row) => ({ from: row.from_day, to: row.to_day }));
}
