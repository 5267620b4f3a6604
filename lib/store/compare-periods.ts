import type { ExplorationAnswer } from '#lib/contract/exploration.ts';
import { rejectionRate } from '#lib/domain/overview-numbers.ts';
import { rate, rateDifference } from '#lib/domain/statistics.ts';
import { dayBounds } from '#lib/domain/time-range.ts';
import type { DayRange } from '#lib/domain/time-range.ts';
import { countFailCodes } from './count-fail-codes.ts';
import type { FailCodeCount } from './count-fail-codes.ts';
import { countPeriods } from './count-periods.ts';
import type { PeriodCount } from './count-periods.ts';
import type { Trx } from './database.ts';
import { listPolicyChanges } from './list-policy-changes.ts';
import type { PolicySpan } from './list-policy-changes.ts';
import type { ResolvedFilter } from './resolve-filter.ts';
import { sumBySubmitType, sumPeriods } from './sum-periods.ts';

type Comparison = NonNullable<ExplorationAnswer['comparison']>;
type Compared = Comparison['rates'][number];
interface Counted {
  count: number;
  n: number;
}

/**
 * The rates of a filter's submissions beside those of other days under the same limits.
 *
 * @param a the days asked for, with their counts
 */
export async function comparePeriods(
  trx: Trx,
  filter: ResolvedFilter & { start: number; end: number },
  a: { days: DayRange; periods: readonly PeriodCount[]; failCodes: readonly FailCodeCount[] },
  { days, tz, spans }: { days: DayRange; tz: string; spans: readonly PolicySpan[] },
  terms: ReadonlyMap<number, string>,
): Promise<Comparison> {
  const other = { ...filter, ...dayBounds(days, tz) };
  const b = {
    periods: await countPeriods(trx, other, [other.start, other.end]),
    failCodes: await countFailCodes(trx, other),
  };
  const [totalA, totalB] = [sumPeriods(a.periods), sumPeriods(b.periods)];
  return {
    a: { ...a.days, ...totalA },
    b: { ...days, ...totalB },
    rates: [
      compared('rejected', null, rejectionRate(totalA), rejectionRate(totalB)),
      ...compareTypes(sumBySubmitType(a.periods, terms), sumBySubmitType(b.periods, terms)),
      ...compareCodes(
        { codes: a.failCodes, n: totalA.submissions },
        { codes: b.failCodes, n: totalB.submissions },
        terms,
      ),
    ],
    policyChanges: await listPolicyChanges(
      trx,
      {
        projectIds: filter.projectIds,
        start: Math.min(filter.start, other.start),
        end: Math.max(filter.end, other.end),
      },
      spans,
    ),
  };
}

function compared(of: Compared['of'], name: string | null, a: Counted, b: Counted): Compared {
  return { of, name, a: rate(a.count, a.n), b: rate(b.count, b.n), difference: rateDifference(a, b) };
}

type Types = ReturnType<typeof sumBySubmitType>;

function compareTypes(a: Types, b: Types): Compared[] {
  const names = new Set([...a, ...b].map(({ submitType }) => submitType));
  const of = (types: Types, name: string | null) =>
    rejectionRate(types.find(({ submitType }) => submitType === name) ?? { approved: 0, rejected: 0 });
  return [...names].map((name) => compared('submitType', name, of(a, name), of(b, name)));
}

interface Codes {
  codes: readonly FailCodeCount[];
  n: number;
}

function compareCodes(a: Codes, b: Codes, terms: ReadonlyMap<number, string>): Compared[] {
  const ids = new Set([...a.codes, ...b.codes].map(({ codeId }) => codeId));
  const of = ({ codes, n }: Codes, id: number) => ({ count: codes.find(({ codeId }) => codeId === id)?.count ?? 0, n });
  return [...ids]
    .map((id) => compared('failCode', terms.get(id) ?? '', of(a, id), of(b, id)))
    .sort((one, two) => two.a.count + two.b.count - one.a.count - one.b.count);
}
