import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { ExplorationAnswer } from '#lib/contract/exploration.ts';
import { shiftDay, startOfDay } from '#lib/domain/zone-days.ts';
import type { Trx } from './database.ts';
import { filterConditions } from './filter-sql.ts';
import type { ResolvedFilter } from './resolve-filter.ts';
import { bucketRange, submissionsOf, submitTypes } from './rollup-columns.ts';
import { commonSpan, verdictsFromRollups } from './rollup-plan.ts';
import type { HOUR, QUARTER } from './rollup-spans.ts';

type Cell = ExplorationAnswer['weekdayHour'][number];

/**
 * Counts a filter's submissions by the day of the week and the hour that the zone's clock showed. Grouped by buckets of UTC
 * first: a year has 8,760 hours, whatever the number of its submissions.
 *
 * @returns all 168 cells, Monday 0:00 first
 */
export async function countWeekdayHours(
  trx: Trx,
  filter: ResolvedFilter & { start: number; end: number },
  { from, to, tz }: { from: string; to: string; tz: string },
): Promise<Cell[]> {
  const span = clockSpan(from, to, tz, filter);
  const { rows } = await sql<Cell>`
    select extract(isodow from local)::int as weekday, extract(hour from local)::int as hour, sum(submissions)::int as submissions,
      sum(approved)::int as approved, sum(rejected)::int as rejected
    from (select at at time zone ${tz} as local, submissions, approved, rejected from (${bucketsOf(filter, span)}) as bucket) as moved
    group by 1, 2`.execute(trx);
  return Array.from({ length: 168 }, (_, index) => {
    const [weekday, hour] = [1 + Math.floor(index / 24), index % 24];
    const found = rows.find((row) => row.weekday === weekday && row.hour === hour);
    return found ?? { weekday, hour, submissions: 0, approved: 0, rejected: 0 };
  });
}

/** The longest span whose buckets never cross an hour of the zone's clock within the range; null where none does. */
function clockSpan(from: string, to: string, tz: string, { start, end }: { start: number; end: number }) {
  const midnights = [start, end];
  // A clock that is changed by half an hour (Lord Howe) stays so for months: one look a week sees it.
  for (let day = from; day <= to; day = shiftDay(day, 7)) midnights.push(startOfDay(day, tz));
  return commonSpan(midnights);
}

function bucketsOf(
  filter: ResolvedFilter & { start: number; end: number },
  span: typeof HOUR | typeof QUARTER | null,
): RawBuilder<unknown> {
  const verdicts = verdictsFromRollups(filter);
  if (verdicts && span) {
    return sql`select to_timestamp(bucket * ${span * 60}::double precision) as at, sum(${submissionsOf(verdicts)}) as submissions,
        sum(${verdicts.approved ? sql`approved` : sql`0`}) as approved, sum(${verdicts.rejected ? sql`rejected` : sql`0`}) as rejected
      from rollup_count where project_id = any(${filter.projectIds}::smallint[]) and span = ${span}
        and ${bucketRange(filter, span)} and ${submitTypes(filter)}
      group by bucket`;
  }
  // Clocks before 1972 may be off by odd seconds: then each submission is moved by itself.
  const at = span ? sql`date_bin(${`${span} minutes`}::interval, created_at, '1970-01-01T00:00:00Z')` : sql`created_at`;
  return sql`select ${at} as at, count(*) as submissions, count(*) filter (where status_id = 1) as approved,
      count(*) filter (where status_id = 2) as rejected
    from submission where project_id = any(${filter.projectIds}::smallint[]) and ${filterConditions(filter)}
    group by 1`;
}
