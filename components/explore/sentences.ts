import type { ExplorationAnswer } from '#lib/contract/exploration.ts';
import { explainFailCode } from '#lib/domain/fail-codes.ts';
import { GATE_TEXTS } from '#lib/domain/gates.ts';
import type { VerdictCounts } from '#lib/domain/overview-numbers.ts';
import { rejectionRate } from '#lib/domain/overview-numbers.ts';
import { WEEKDAYS } from '#lib/format/days.ts';
import { formatCount, formatRate, formatRateChange, formatSigned } from '#lib/format/numbers.ts';

/** What a chart shows, in one sentence each. */

export function describeCombinations({
  combinations,
  moreCombinations,
}: Pick<ExplorationAnswer, 'combinations' | 'moreCombinations'>): string {
  if (combinations.length === 0) return 'No submission bears a fail code.';
  const alone = combinations.filter(({ codes }) => codes.length === 1).reduce((sum, { count }) => sum + count, 0);
  const all = combinations.reduce((sum, { count }) => sum + count, moreCombinations.count);
  const together = combinations.find(({ codes }) => codes.length > 1);
  const most = together
    ? `; most often together: ${together.codes.map((code) => `“${explainFailCode(code).title}”`).join(' and ')} (${formatCount(together.count)})`
    : '';
  // What is not listed may be alone as well: it is then said of those that are.
  return `${formatCount(alone)} of ${formatCount(all)} submissions with a code bear one alone${most}.`;
}

export function describeClock({ weekdayHour }: Pick<ExplorationAnswer, 'weekdayHour'>): string {
  const at = ({ weekday, hour }: { weekday: number; hour: number }) =>
    `${WEEKDAYS[weekday - 1] ?? ''} ${String(hour).padStart(2, '0')}:00`;
  const busiest = weekdayHour.toSorted((a, b) => b.submissions - a.submissions)[0];
  if (!busiest || busiest.submissions === 0) return 'No submission.';
  const rated = weekdayHour
    .map((cell) => ({ ...cell, rate: rejectionRate(cell) }))
    .filter(({ rate }) => rate.enough)
    .sort((a, b) => (b.rate.rate ?? 0) - (a.rate.rate ?? 0));
  const [highest] = rated;
  const busy = `Busiest ${at(busiest)} (${formatCount(busiest.submissions)} submissions)`;
  return highest
    ? `${busy}; highest rejection rate ${at(highest)} (${formatRate(highest.rate.rate)}).`
    : `${busy}; too few decided in any hour to tell rates apart.`;
}

export function describeGroups(groups: readonly (VerdictCounts & { name: string })[], noun: string): string {
  const rated = groups
    .map((group) => ({ ...group, rate: rejectionRate(group) }))
    .filter(({ rate }) => rate.enough)
    .sort((a, b) => (b.rate.rate ?? 0) - (a.rate.rate ?? 0));
  const [highest, lowest] = [rated[0], rated.at(-1)];
  if (!highest || !lowest) return `Too few decided by any ${noun} to tell rates.`;
  if (highest === lowest)
    return `${formatRate(highest.rate.rate)} rejected under “${highest.name}”, the only ${noun} with enough decided.`;
  const apart = highest.rate.low > lowest.rate.high;
  return `Highest: “${highest.name}” (${formatRate(highest.rate.rate)}), lowest: “${lowest.name}” (${formatRate(lowest.rate.rate)})${apart ? '' : '; their intervals overlap'}.`;
}

export function describePairs({
  scorePairs: { x, y, recorded, cells },
}: Pick<ExplorationAnswer, 'scorePairs'>): string {
  const names = `${GATE_TEXTS[x].name} and ${GATE_TEXTS[y].name.toLowerCase()}`;
  if (recorded === 0) return `No submission carries a score for both ${names}.`;
  const rejected = cells.reduce((sum, cell) => sum + cell.rejected, 0);
  return `${names}: ${formatCount(rejected)} of ${formatCount(recorded)} submissions with both scores were rejected.`;
}

export function describeSubjects({ rates, subjects }: Pick<ExplorationAnswer, 'rates' | 'subjects'>): string {
  if (subjects.subjects === 0) return 'No submission names a subject.';
  const { submissions, firstTries, retries, neverApproved } = rates;
  const first = `${formatRate(submissions.rate)} of submissions were rejected, but ${formatRate(neverApproved.rate)} of subjects were never approved`;
  if (retries.rate === null || firstTries.rate === null) return `${first}.`;
  const share = retries.n / (retries.n + firstTries.n);
  const why = retries.rate > firstTries.rate ? 'above' : retries.rate < firstTries.rate ? 'below' : 'as';
  return `${first}: ${formatRate(share)} are retries, rejected at ${formatRate(retries.rate)}, ${why} first tries (${formatRate(firstTries.rate)}).`;
}

export function describeComparison({ rates }: NonNullable<ExplorationAnswer['comparison']>): string {
  const overall = rates.find(({ of }) => of === 'rejected');
  const change = overall?.difference;
  if (!overall || !change) return 'Nothing was decided in one of the periods, so there is nothing to compare.';
  const words = `Rejection rate ${formatRate(overall.a.rate)} against ${formatRate(overall.b.rate)}: ${formatRateChange(change.difference)} (${formatSigned(change.low * 100)} to ${formatSigned(change.high * 100)})`;
  return change.clear ? `${words}, more than chance explains.` : `${words}, within chance.`;
}
