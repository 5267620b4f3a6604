import type { FilterQuery } from '#lib/contract/filter.ts';
import type { OverviewAnswer } from '#lib/contract/overview.ts';
import type { DayRange } from '#lib/domain/time-range.ts';
import { bucketSizeFor, cutIntoBuckets } from '#lib/domain/time-buckets.ts';
import { shiftDay, startOfDay } from '#lib/domain/zone-days.ts';
import type { Db, Trx } from './database.ts';
import { findDays } from './find-days.ts';
import { listPolicyChanges, listPolicySpans } from './list-policy-changes.ts';
import type { PolicySpan } from './list-policy-changes.ts';
import { countFailCodes } from './count-fail-codes.ts';
import type { FailCodeCount } from './count-fail-codes.ts';
import { countPeriods } from './count-periods.ts';
import type { PeriodCount } from './count-periods.ts';
import { countPrevious } from './count-previous.ts';
import { countScores } from './count-scores.ts';
import { resolveFilter } from './resolve-filter.ts';
import type { ResolvedFilter } from './resolve-filter.ts';
import { sumBySubmitType, sumPeriods, ZERO } from './sum-periods.ts';
import { listTerms } from './terms.ts';
import { inSnapshot } from './in-snapshot.ts';

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
  return inSnapshot(db, async (trx) => {
    const days = await findDays(trx, asked, query, now);
    if (!days) return NOTHING;
    const { from, to } = days;
    const bucket = bucketSizeFor({ from, to });
    const buckets = cutIntoBuckets(days, query.tz, bucket);
    const filter = { ...asked, start: startOfDay(from, query.tz), end: startOfDay(shiftDay(to, 1), query.tz) };

    const terms = await listTerms(trx);
    const periods = await countPeriods(trx, filter, [...buckets.map((each) => each.start), filter.end]);
    const failCodes = await countFailCodes(trx, filter);
    const histograms = await countScores(trx, filter, periods);
    const spans = await listPolicySpans(trx, filter.projectIds);
    return {
      range: { from, to, tz: query.tz },
      totals: sumPeriods(periods),
      previous:
        query.from === undefined ? null : await previousPeriod(trx, filter, { days, zone: query.tz, now, spans }),
      series: { bucket, points: seriesOf(periods, buckets) },
      failCodes: failCodesOf(failCodes, terms),
      submitTypes: sumBySubmitType(periods, terms),
      histograms,
      policyChanges: await listPolicyChanges(trx, filter, spans),
    };
  });
}

const NOTHING: Omit<OverviewAnswer, 'asOf' | 'coverage'> = {
  range: null,
  totals: ZERO,
  previous: null,
  series: { bucket: 'day', points: [] },
  failCodes: [],
  submitTypes: [],
  histograms: [],
  policyChanges: [],
};

async function previousPeriod(
  trx: Trx,
  filter: ResolvedFilter,
  asked: { days: DayRange; zone: string; now: Date; spans: readonly PolicySpan[] },
): Promise<OverviewAnswer['previous']> {
  const { days, zone, now, spans } = asked;
  const { periods, ...before } = await countPrevious(trx, filter, days, zone, now.getTime());
  const [start, end] = [startOfDay(before.from, zone), startOfDay(days.from, zone)];
  return {
    ...before,
    ...sumPeriods(periods),
    policyChanges: await listPolicyChanges(trx, { ...filter, start, end }, spans),
  };
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
    ...sumPeriods(byPeriod.get(index) ?? []),
  }));
}

function failCodesOf(counted: FailCodeCount[], terms: Map<number, string>): OverviewAnswer['failCodes'] {
  return counted
    .map(({ codeId, ...counts }) => ({ code: terms.get(codeId) ?? '', ...counts }))
    .sort((a, b) => b.count - a.count || a.code.localeCompare(b.code));
}
