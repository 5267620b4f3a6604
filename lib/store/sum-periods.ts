import type { OverviewAnswer } from '#lib/contract/overview.ts';
import type { PeriodCount } from './count-periods.ts';
import { NO_SUBMIT_TYPE } from './terms.ts';

type Counts = OverviewAnswer['totals'];

export const ZERO: Counts = { submissions: 0, approved: 0, rejected: 0, other: 0, erased: 0 };

/** The counts of several periods, types or versions together. */
export function sumPeriods(rows: readonly PeriodCount[]): Counts {
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

/** The counts of each submit type, the most frequent first; null = records without a type. */
export function sumBySubmitType(
  periods: readonly PeriodCount[],
  terms: ReadonlyMap<number, string>,
): OverviewAnswer['submitTypes'] {
  return [...Map.groupBy(periods, (row) => row.submitTypeId)]
    .map(([id, rows]) => ({ submitType: id === NO_SUBMIT_TYPE ? null : (terms.get(id) ?? ''), ...sumPeriods(rows) }))
    .filter((type) => type.submissions > 0)
    .sort((a, b) => b.submissions - a.submissions || (a.submitType ?? '').localeCompare(b.submitType ?? ''));
}
