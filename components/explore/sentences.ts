import type { ExplorationAnswer } from '#lib/contract/exploration.ts';
import type { VerdictCounts } from '#lib/domain/overview-numbers.ts';
import { rejectionRate } from '#lib/domain/overview-numbers.ts';
import { formatRate, formatSigned } from '#lib/format/numbers.ts';
import { failCodeText } from '#lib/messages/describe.ts';
import type { Messages } from '#lib/messages/messages.ts';

/** What a chart shows, in one sentence each. */

export function describeCombinations(
  { explore, terms }: Messages,
  { combinations, moreCombinations }: Pick<ExplorationAnswer, 'combinations' | 'moreCombinations'>,
): string {
  if (combinations.length === 0) return explore.codes.none;
  const alone = combinations.filter(({ codes }) => codes.length === 1).reduce((sum, { count }) => sum + count, 0);
  const all = combinations.reduce((sum, { count }) => sum + count, moreCombinations.count);
  const together = combinations.find(({ codes }) => codes.length > 1);
  // What is not listed may be alone as well: it is then said of those that are.
  if (!together) return explore.codes.aloneOfAll(alone, all);
  const titles = together.codes.map((code) => failCodeText(terms, code).title);
  return explore.codes.aloneAndTogether(alone, all, titles, together.count);
}

export function describeClock(
  { explore: { clock }, format }: Messages,
  { weekdayHour }: Pick<ExplorationAnswer, 'weekdayHour'>,
): string {
  const at = ({ weekday, hour }: { weekday: number; hour: number }) =>
    `${format.weekdays[weekday - 1] ?? ''} ${String(hour).padStart(2, '0')}:00`;
  const busiest = weekdayHour.toSorted((a, b) => b.submissions - a.submissions)[0];
  if (!busiest || busiest.submissions === 0) return clock.none;
  const rated = weekdayHour
    .map((cell) => ({ ...cell, rate: rejectionRate(cell) }))
    .filter(({ rate }) => rate.enough)
    .sort((a, b) => (b.rate.rate ?? 0) - (a.rate.rate ?? 0));
  const [highest] = rated;
  const busy = clock.busiest(at(busiest), busiest.submissions);
  return highest ? clock.highest(busy, at(highest), formatRate(highest.rate.rate)) : clock.tooFew(busy);
}

/** @param noun what the groups are, in the reader's language */
export function describeGroups(
  { explore }: Messages,
  groups: readonly (VerdictCounts & { name: string })[],
  noun: string,
): string {
  const rated = groups
    .map((group) => ({ ...group, rate: rejectionRate(group) }))
    .filter(({ rate }) => rate.enough)
    .sort((a, b) => (b.rate.rate ?? 0) - (a.rate.rate ?? 0));
  const [highest, lowest] = [rated[0], rated.at(-1)];
  if (!highest || !lowest) return explore.groups.tooFew(noun);
  if (highest === lowest) return explore.groups.only(noun, highest.name, formatRate(highest.rate.rate));
  return explore.groups.between(
    { name: highest.name, rate: formatRate(highest.rate.rate) },
    { name: lowest.name, rate: formatRate(lowest.rate.rate) },
    highest.rate.low > lowest.rate.high,
  );
}

export function describePairs(
  { explore: { pairs }, terms }: Messages,
  { scorePairs: { x, y, recorded, cells } }: Pick<ExplorationAnswer, 'scorePairs'>,
): string {
  const both = pairs.both(terms.gates[x].name, terms.inSentence(terms.gates[y].name));
  if (recorded === 0) return pairs.noneRecorded(both);
  const rejected = cells.reduce((sum, cell) => sum + cell.rejected, 0);
  return pairs.rejected(both, rejected, recorded);
}

export function describeSubjects(
  { explore }: Messages,
  { rates, subjects }: Pick<ExplorationAnswer, 'rates' | 'subjects'>,
): string {
  if (subjects.subjects === 0) return explore.subjects.noSubject;
  const { submissions, firstTries, retries, neverApproved } = rates;
  const [rejected, never] = [formatRate(submissions.rate), formatRate(neverApproved.rate)];
  if (retries.rate === null || firstTries.rate === null) return explore.subjects.rates(rejected, never);
  return explore.subjects.ratesAndRetries(rejected, never, {
    share: formatRate(retries.n / (retries.n + firstTries.n)),
    rate: formatRate(retries.rate),
    standing: retries.rate > firstTries.rate ? 'above' : retries.rate < firstTries.rate ? 'below' : 'as',
    firstTries: formatRate(firstTries.rate),
  });
}

type Compared = Pick<NonNullable<ExplorationAnswer['comparison']>['rates'][number], 'a' | 'b' | 'difference'>;

/** What may be said of a difference: by few submissions nothing, whatever their interval. */
export function standingOf({ a, b, difference }: Compared): 'changed' | 'withinChance' | 'tooFew' | 'incomparable' {
  if (!difference) return 'incomparable';
  if (!a.enough || !b.enough) return 'tooFew';
  return difference.clear ? 'changed' : 'withinChance';
}

export function describeComparison(
  { explore: { comparison, interval }, format }: Messages,
  { rates }: Pick<NonNullable<ExplorationAnswer['comparison']>, 'rates'>,
): string {
  const overall = rates.find(({ of }) => of === 'rejected');
  const change = overall?.difference;
  if (!overall || !change) return comparison.undecided;
  return comparison.rates(
    formatRate(overall.a.rate),
    formatRate(overall.b.rate),
    format.rateChange(change.difference),
    interval(formatSigned(change.low * 100), formatSigned(change.high * 100)),
    standingOf(overall),
  );
}
