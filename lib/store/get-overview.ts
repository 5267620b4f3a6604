import { sql } from 'kysely';
import type { FilterQuery } from '#lib/contract/filter.ts';
import type { OverviewAnswer } from '#lib/contract/overview.ts';
import { bucketSizeFor, cutIntoBuckets } from '#lib/domain/time-buckets.ts';
import { dayOf, shiftDay, startOfDay } from '#lib/domain/zone-days.ts';
import type { Db, Trx } from './database.ts';
import { countFailCodes } from './count-fail-codes.ts';
import type { FailCodeCount } from './count-fail-codes.ts';
import { countPeriods } from './count-periods.ts';
import type { PeriodCount } from './count-periods.ts';
import { countScores } from './count-scores.ts';
import { resolveFilter } from './resolve-filter.ts';
import type { ResolvedFilter } from './resolve-filter.ts';
import { NO_SUBMIT_TYPE, listTerms } from './terms.ts';

type Counts = OverviewAnswer['totals'];

/**
 * Everything that the overview shows, from one snapshot of the mirror, so that its parts add up. Where the rollups can tell
 * (any dates, projects, submit types, approved, rejected) the cost does not grow with the number of submissions.
 */
export async function getOverview(
  db: Db,
  query: FilterQuery & { tz: string },
  now: Date = new Date(),
): Promise<Omit<OverviewAnswer, 'asOf' | 'coverage'>> {
  const asked = await resolveFilter(db, query);
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const days = await daysOf(trx, asked, query, now);
      if (!days) return NOTHING;
      const { from, to } = days;
      const bucket = bucketSizeFor({ from, to });
      const buckets = cutIntoBuckets(days, query.tz, bucket);
      const filter = { ...asked, start: startOfDay(from, query.tz), end: startOfDay(shiftDay(to, 1), query.tz) };

      const terms = await listTerms(trx);
      const periods = await countPeriods(trx, filter, [...buckets.map((each) => each.start), filter.end]);
      const failCodes = await countFailCodes(trx, filter);
      const histograms = await countScores(trx, filter, periods);
      return {
        range: { from, to, tz: query.tz },
        totals: sum(periods),
        previous: query.from === undefined ? null : await previousPeriod(trx, filter, { from, to }, query.tz),
        series: { bucket, points: seriesOf(periods, buckets) },
        failCodes: failCodesOf(failCodes, terms),
        submitTypes: submitTypesOf(periods, terms),
        histograms,
      };
    });
}

const ZERO: Counts = { submissions: 0, approved: 0, rejected: 0, other: 0, erased: 0 };
const NOTHING: Omit<OverviewAnswer, 'asOf' | 'coverage'> = {
  range: null,
  totals: ZERO,
  previous: null,
  series: { bucket: 'day', points: [] },
  failCodes: [],
  submitTypes: [],
  histograms: [],
};

/** The days to show: those asked for; an open end goes to the oldest submission, or to today (or the newest, if later). */
async function daysOf(
  trx: Trx,
  { projectIds }: ResolvedFilter,
  { from, to, tz }: FilterQuery & { tz: string },
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

async function previousPeriod(
  trx: Trx,
  filter: ResolvedFilter,
  { from, to }: { from: string; to: string },
  zone: string,
): Promise<OverviewAnswer['previous']> {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
  const before = { from: shiftDay(from, -days), to: shiftDay(from, -1) };
  const [start, end] = [startOfDay(before.from, zone), startOfDay(from, zone)];
  return { ...before, ...sum(await countPeriods(trx, { ...filter, start, end }, [start, end])) };
}

function seriesOf(
  periods: PeriodCount[],
  buckets: ReturnType<typeof cutIntoBuckets>,
): OverviewAnswer['series']['points'] {
  const byPeriod = Map.groupBy(periods, (row) => row.period);
  return buckets.map(({ start, end, firstDay, lastDay }, index) => ({
    start: new Date(start).toISOString(),
    end: new Date(end).toISOString(),
    firstDay,
    lastDay,
    ...sum(byPeriod.get(index) ?? []),
  }));
}

function submitTypesOf(periods: PeriodCount[], terms: Map<number, string>): OverviewAnswer['submitTypes'] {
  return [...Map.groupBy(periods, (row) => row.submitTypeId)]
    .map(([id, rows]) => ({ submitType: id === NO_SUBMIT_TYPE ? null : (terms.get(id) ?? ''), ...sum(rows) }))
    .filter((type) => type.submissions > 0)
    .sort((a, b) => b.submissions - a.submissions || (a.submitType ?? '').localeCompare(b.submitType ?? ''));
}

function failCodesOf(counted: FailCodeCount[], terms: Map<number, string>): OverviewAnswer['failCodes'] {
  return counted
    .map(({ codeId, ...counts }) => ({ code: terms.get(codeId) ?? '', ...counts }))
    .sort((a, b) => b.count - a.count || a.code.localeCompare(b.code));
}

function sum(rows: PeriodCount[]): Counts {
  const total = { ...ZERO };
  for (const row of rows) {
    total.submissions += row.submissions;
    total.approved += row.approved;
    total.rejected += row.rejected;
    total.other += row.submissions - row.approved - row.rejected;
    total.erased += row.erased;
  }
  return total;
}
