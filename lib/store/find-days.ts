import { sql } from 'kysely';
import type { FilterQuery } from '#lib/contract/filter.ts';
import { dayOf } from '#lib/domain/zone-days.ts';
import type { Trx } from './database.ts';
import type { ResolvedFilter } from './resolve-filter.ts';

/**
 * The days to show: those asked for; an open end goes to the oldest submission, or to today (or the newest, if later).
 *
 * @returns null where there are none
 */
export async function findDays(
  trx: Trx,
  { projectIds }: Pick<ResolvedFilter, 'projectIds'>,
  { from, to, tz }: Pick<FilterQuery, 'from' | 'to'> & { tz: string },
  now: Date,
): Promise<{ from: string; to: string } | null> {
  if (from !== undefined && to !== undefined) return from <= to ? { from, to } : null;
  // One descent of the index per project and end: min() over several projects at once would read the whole index.
  const { rows } = await sql<{ oldest: Date | null; newest: Date | null }>`
    select min(oldest) as oldest, max(newest) as newest from unnest(${projectIds}::smallint[]) as wanted (id), lateral (
      select (select min(created_at) from submission where project_id = wanted.id) as oldest,
        (select max(created_at) from submission where project_id = wanted.id) as newest) as ends`.execute(trx);
  const { oldest, newest } = rows[0] ?? {};
  const first = from ?? (oldest ? dayOf(oldest.getTime(), tz) : undefined);
  const last = to ?? dayOf(Math.max(newest?.getTime() ?? 0, now.getTime()), tz);
  return first === undefined || first > last ? null : { from: first, to: last };
}
