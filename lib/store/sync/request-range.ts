import type { DayRange } from '#lib/domain/time-range.ts';
import { shiftDay } from '#lib/domain/zone-days.ts';
import type { Db, Trx } from '../database.ts';

/**
 * Asks the sync, wherever it runs, to read UTC days again now. Of days that have not begun nothing is read but the next, which clocks that
 * run ahead may have reached.
 *
 * @param project name of a configured key, or the id of its project; absent = all keys that are configured
 * @returns how many keys are asked
 */
export async function requestRange(
  db: Db | Trx,
  { from, to, project }: DayRange & { project?: string },
): Promise<{ accepted: number }> {
  const known = await db
    .selectFrom('sync_source')
    .leftJoin('project', 'project.source', 'sync_source.source')
    .select('sync_source.source')
    .distinct()
    .where('sync_source.configured', '=', true)
    .$if(project !== undefined, (query) =>
      query.where((eb) =>
        eb.or([eb('sync_source.source', '=', project ?? ''), eb('project.public_id', '=', project ?? '')]),
      ),
    )
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
