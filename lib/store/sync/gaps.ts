import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { shiftDay } from '#lib/domain/zone-days.ts';
import type { DayRange } from '#lib/domain/time-range.ts';
import type { Db } from '../database.ts';

/** The newest days, which the tail reads again and again: those of the last 48 hours, in whole UTC days. */
export const TAIL_DAYS = 2;

/**
 * Was a covered day read after it was over, or is it so young that the tail still reads it? A day that was only begun when it was read
 * last, because the dashboard was then switched off, is not read whole.
 *
 * @param row name of `coverage_day` in the query
 * @param today UTC
 */
export const readWhole = (row: string, today: string): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(`${row}.day`)} >= ${today}::date - ${TAIL_DAYS}::integer
    or ${sql.ref(`${row}.read_at`)} >= (${sql.ref(`${row}.day`)} + 1)::timestamp at time zone 'UTC')`;

/**
 * Days of a row `s` of `sync_source` that lie between where its past was planned to, or where it begins, and the tail, and were not read
 * whole. What the backfill has still to plan is no gap.
 *
 * @param syncFrom oldest day wanted, or null
 */
const gapDays = (today: string, syncFrom: string | null): RawBuilder<unknown> => sql`
  select gap::date as day from generate_series(
    greatest(s.next_day + 1, coalesce(s.empty_before, s.oldest_day), ${syncFrom}::date),
    ${today}::date - ${TAIL_DAYS + 1}::integer, interval '1 day') as gap
  where s.next_day is not null and not exists (select 1 from coverage_day c
    where c.source = s.source and c.day = gap::date and ${readWhole('c', today)})`;

/** How many days of a row `s` of `sync_source` were missed. Before the first reading there is nothing to miss. */
export const countGapDays = (today: string, syncFrom: string | null): RawBuilder<number> =>
  sql<number>`(select count(*)::int from (${gapDays(today, syncFrom)}) as gaps)`;

/**
 * The newest days that nobody has read, because the dashboard was off for longer than the tail looks back, and that no unfinished
 * reading will read either.
 *
 * @param days at most so many
 * @returns neighbours, or null where nothing was missed
 */
export async function newestGap(
  db: Db,
  source: string,
  { today, syncFrom, days }: { today: string; syncFrom: string | null; days: number },
): Promise<DayRange | null> {
  const { rows } = await sql<{ day: string }>`
    select gaps.day from sync_source s cross join lateral (${gapDays(today, syncFrom)}) as gaps
    where s.source = ${source} and not exists (select 1 from sync_run r where r.source = s.source and r.state <> 'done'
      and r.kind in ('backfill', 'range') and gaps.day between r.from_day and r.to_day)
    order by gaps.day desc limit ${days}`.execute(db);
  const to = rows[0]?.day;
  if (to === undefined) return null;
  const neighbours = rows.filter(({ day }, index) => day === shiftDay(to, -index));
  return { from: shiftDay(to, 1 - neighbours.length), to };
}
