import type { ErasuresAnswer } from '#lib/contract/erasures.ts';
import { formatRate } from '#lib/format/numbers.ts';
import type { Messages } from '#lib/messages/messages.ts';

/** What a chart shows, in one sentence each. */

export function describeLags(
  { erasures: { curve: words, days } }: Messages,
  { median, p90, p95, longest, withoutTime, curve }: ErasuresAnswer['creationToErasure'],
): string {
  const left = withoutTime > 0 ? [words.withoutTime(withoutTime)] : [];
  if (longest === null) return [words.none, ...left].join(' ');
  const last = curve.at(-1);
  if (!last) return [words.tooYoung, words.longest(days(longest)), ...left].join(' ');
  if (median === null) {
    return [words.byAge(formatRate(last.share), days(last.day)), words.longest(days(longest)), ...left].join(' ');
  }
  const reached =
    p90 === null
      ? words.half(days(median))
      : p95 === null
        ? words.ninety(days(median), days(p90))
        : words.summary(days(median), days(p90), days(p95));
  return [reached, words.longest(days(longest)), ...left].join(' ');
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
  { projects, series: { points } }: ErasuresAnswer,
  titles: readonly string[],
): string {
  if (projects.every(({ retentionDays }) => retentionDays === null)) return words.noPeriod;
  const most = (each: 'overdue' | 'late') =>
    points.reduce((best, { retention }, index) => {
      return retention[each] > (points[best]?.retention[each] ?? 0) ? index : best;
    }, -1);
  const [overdue, late] = [most('overdue'), most('late')];
  if (overdue >= 0) return words.most(titles[overdue] ?? '', points[overdue]?.retention.overdue ?? 0);
  return late < 0 ? words.none : words.mostLate(titles[late] ?? '', points[late]?.retention.late ?? 0);
}
