import type { ErasuresAnswer } from '#lib/contract/erasures.ts';
import type { Messages } from '#lib/messages/messages.ts';

/** What a chart shows, in one sentence each. */

export function describeLags(
  { erasures: { curve: words, days } }: Messages,
  { median, p90, p95, longest, withoutTime }: ErasuresAnswer['creationToErasure'],
): string {
  const left = withoutTime > 0 ? [words.withoutTime(withoutTime)] : [];
  if (longest === null) return [words.none, ...left].join(' ');
  const [half, ninety, more] = [median, p90, p95].map((lag) => (lag === null ? words.notReached : days(lag)));
  return [words.summary(half ?? '', ninety ?? '', more ?? ''), words.longest(days(longest)), ...left].join(' ');
}

export function describeRemovals(
  { erasures: { removals: words, hours } }: Messages,
  { median, p95, longest }: ErasuresAnswer['erasureToRemoval'],
): string {
  if (median === null || p95 === null || longest === null) return words.none;
  return words.summary(hours(median), hours(p95), hours(longest));
}

/** @param titles of the points, in a sentence */
export function describeOverdue(
  { erasures: { overTime: words } }: Messages,
  { series: { points } }: ErasuresAnswer,
  titles: readonly string[],
): string {
  const most = (each: 'overdue' | 'late') =>
    points.reduce((best, { retention }, index) => {
      return retention[each] > (points[best]?.retention[each] ?? 0) ? index : best;
    }, -1);
  const [overdue, late] = [most('overdue'), most('late')];
  if (overdue >= 0) return words.most(titles[overdue] ?? '', points[overdue]?.retention.overdue ?? 0);
  return late < 0 ? words.none : words.mostLate(titles[late] ?? '', points[late]?.retention.late ?? 0);
}
