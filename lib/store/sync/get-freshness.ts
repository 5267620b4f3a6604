import { sql } from 'kysely';
import { shiftDay, startOfDay } from '#lib/domain/zone-days.ts';
import type { Db } from '../database.ts';
import { readWhole } from './gaps.ts';

export interface Freshness {
  /** ISO 8601 UTC: the mirror agreed with the newest that ARGOS listed; null = not yet. */
  asOf: string | null;
  coverage: { complete: boolean; daysRead: number; days: number };
}

interface Row {
  tail_at: Date | null;
  first_day: string;
  last_day: string;
  days_read: number;
  reached: boolean;
}

/**
 * As of when an answer about these days is, and how much of them was read whole. With several keys the least of them counts.
 *
 * @param from first day in the zone `tz`, absent = from the beginning
 * @param projects ids of projects or names of keys, configured or not; empty = all that are configured
 */
export async function getFreshness(
  db: Db,
  { from, to, tz, projects }: { from?: string; to?: string; tz: string; projects: string[] },
): Promise<Freshness> {
  const today = new Date().toISOString().slice(0, 10);
  const firstDay = from === undefined ? null : utcDayOf(startOfDay(from, tz));
  const lastAsked = to === undefined ? today : utcDayOf(startOfDay(shiftDay(to, 1), tz) - 1);
  const lastDay = lastAsked < today ? lastAsked : today;
  // Days before the first covered one are known to be empty once the beginning was read.
  const { rows } = await sql<Row>`
    select tail_at, to_char(first_day, 'YYYY-MM-DD') as first_day, to_char(${lastDay}::date, 'YYYY-MM-DD') as last_day,
      (select count(*)::int from coverage_day c where c.source = asked.source and c.day between first_day and ${lastDay}::date
          and ${readWhole('c', today)})
        + case when empty_before is null then 0 -- least() would pass over a null
          else greatest(0, least(${lastDay}::date, empty_before - 1) - first_day + 1) end as days_read,
      (${firstDay}::date is not null or empty_before is not null) as reached
    from (
      select *, coalesce(${firstDay}::date, empty_before, (select min(day) from coverage_day c where c.source = s.source), ${lastDay}::date)
        as first_day
      from sync_source s
      where (${projects.length === 0} and configured) or source = any(${projects}::text[])
        or source in (select source from project where public_id = any(${projects}::text[]))
    ) as asked`.execute(db);
  const coverages = rows.map((row) => {
    const days = Math.max(0, (Date.parse(row.last_day) - Date.parse(row.first_day)) / 86_400_000 + 1);
    return { complete: row.reached && row.days_read >= days, daysRead: Math.min(row.days_read, days), days };
  });
  const least = coverages.sort((a, b) => a.daysRead / Math.max(1, a.days) - b.daysRead / Math.max(1, b.days))[0];
  const oldest = rows.map((row) => row.tail_at?.getTime() ?? null);
  return {
    asOf: rows.length === 0 || oldest.includes(null) ? null : new Date(Math.min(...oldest.map(Number))).toISOString(),
    coverage: least
      ? { ...least, complete: coverages.every((each) => each.complete) }
      : { complete: false, daysRead: 0, days: 0 },
  };
}

const utcDayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
