import type { ReconciliationAnswer } from '#lib/contract/reconciliation.ts';
import type { ReconciliationKind } from '#lib/domain/reconciliation.ts';
import { DISAGREEMENTS } from '#lib/domain/reconciliation.ts';
import type { Rate } from '#lib/domain/statistics.ts';
import { formatCount, formatRate, formatRateInterval } from '#lib/format/numbers.ts';
import type { Messages } from '#lib/messages/messages.ts';

/** What a chart shows, in one sentence each. */

/** @param kinds of the chart */
export function describeKinds(
  { reconciliation, terms }: Messages,
  { kinds: counted, totals }: ReconciliationAnswer,
  kinds: readonly ReconciliationKind[],
): string {
  const [most] = counted
    .filter(({ kind, submissions }) => kinds.includes(kind) && submissions > 0)
    .sort((a, b) => b.submissions - a.submissions);
  const disagree = DISAGREEMENTS.some((kind) => kinds.includes(kind));
  if (!most) return disagree ? reconciliation.nothingDisagrees : reconciliation.nothingMissing;
  const name = `${terms.inSentence(reconciliation.kinds[most.kind])} (${formatCount(most.submissions)})`;
  const looked = totals.submissions - totals.waiting;
  return disagree
    ? reconciliation.summary(totals.unexplained, looked, name)
    : reconciliation.missingSummary(totals.cannotTell, looked, name);
}

/** @param titles of the points, in a sentence */
export function describeSeries(
  { reconciliation: { overTime } }: Messages,
  { series }: ReconciliationAnswer,
  titles: readonly string[],
): string {
  const most = series.points.reduce((best, { unexplained }, index) => {
    return unexplained > (series.points[best]?.unexplained ?? 0) ? index : best;
  }, -1);
  return most === -1 ? overTime.none : overTime.most(titles[most] ?? '', series.points[most]?.unexplained ?? 0);
}

/** @param noun what so many groups are, in the reader's language */
export function describeGroups(
  { reconciliation: { groups: words } }: Messages,
  groups: readonly { name: string; rate: Rate }[],
  noun: string,
): string {
  const [highest] = groups
    .filter(({ rate }) => rate.enough && rate.count > 0)
    .sort((a, b) => (b.rate.rate ?? 0) - (a.rate.rate ?? 0));
  if (groups.every(({ rate }) => rate.count === 0)) return words.even(groups.length, noun);
  if (!highest) return words.tooFew;
  return words.highest(highest.name, formatRate(highest.rate.rate, 2), formatRateInterval(highest.rate, 2));
}
