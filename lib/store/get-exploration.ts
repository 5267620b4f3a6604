import type { ExplorationAnswer, ExplorationQuery } from '#lib/contract/exploration.ts';
import { rejectionRate } from '#lib/domain/overview-numbers.ts';
import { rate } from '#lib/domain/statistics.ts';
import { dayBounds } from '#lib/domain/time-range.ts';
import type { Db } from './database.ts';
import { comparePeriods } from './compare-periods.ts';
import { countCombinations } from './count-combinations.ts';
import { countFailCodes } from './count-fail-codes.ts';
import { countPeriods } from './count-periods.ts';
import { countScorePairs } from './count-score-pairs.ts';
import { countSubjects } from './count-subjects.ts';
import { countWeekdayHours } from './count-weekday-hours.ts';
import { findDays } from './find-days.ts';
import { listPolicyChanges, listPolicySpans } from './list-policy-changes.ts';
import { listPolicyVersions } from './policy-versions.ts';
import { resolveFilter } from './resolve-filter.ts';
import { sumBySubmitType, sumPeriods } from './sum-periods.ts';
import { sumByVersion } from './sum-by-version.ts';
import { listTerms } from './terms.ts';
import { inSnapshot } from './in-snapshot.ts';

type Exploration = Omit<ExplorationAnswer, 'asOf' | 'coverage'>;

/** Everything that the exploration shows, from one snapshot of the mirror, so that its parts add up. */
export async function getExploration(
  db: Db,
  query: ExplorationQuery & { tz: string },
  now: Date = new Date(),
): Promise<Exploration> {
  const asked = await resolveFilter(db, query);
  return inSnapshot(db, async (trx) => {
    const { tz, compareFrom, compareTo } = query;
    const found = await findDays(trx, asked, query, now);
    // Without a submission there are no days: the same questions are asked of none, and every part says 0.
    const days = found ?? { from: EPOCH, to: EPOCH };
    const filter = { ...asked, ...dayBounds(days, tz) };
    const terms = await listTerms(trx);
    const versions = await listPolicyVersions(trx);
    const spans = await listPolicySpans(trx, filter.projectIds);
    const periods = await countPeriods(trx, filter, [filter.start, filter.end]);
    const totals = sumPeriods(periods);
    const { codes, combinations, moreCombinations } = await countCombinations(trx, filter, terms);
    const subjects = await countSubjects(trx, filter);
    const listed = [...combinations, moreCombinations];
    const compareWith =
      compareFrom === undefined || compareTo === undefined ? null : { from: compareFrom, to: compareTo };
    return {
      range: found && { ...found, tz },
      totals,
      codes,
      combinations,
      moreCombinations,
      withoutCode: {
        count: totals.submissions - listed.reduce((sum, each) => sum + each.count, 0),
        rejected: totals.rejected - listed.reduce((sum, each) => sum + each.rejected, 0),
      },
      weekdayHour: await countWeekdayHours(trx, filter, { ...days, tz }),
      submitTypes: sumBySubmitType(periods, terms),
      policyVersions: sumByVersion(periods, versions, spans),
      scorePairs: await countScorePairs(trx, filter, query, periods),
      subjects,
      rates: {
        submissions: rejectionRate(totals),
        firstTries: rejectionRate(subjects.firstTries),
        retries: rejectionRate(subjects.retries),
        neverApproved: rate(subjects.neverApproved.subjects, subjects.subjects),
      },
      comparison: compareWith && {
        ...(await comparePeriods(
          trx,
          filter,
          { days, periods, failCodes: await countFailCodes(trx, filter) },
          { days: compareWith, tz, spans },
          terms,
        )),
      },
      policyChanges: await listPolicyChanges(trx, filter, spans),
    };
  });
}

const EPOCH = '1970-01-01';
