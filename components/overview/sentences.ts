import type { OverviewAnswer, ScoreHistogram } from '#lib/contract/overview.ts';
import { explainFailCode } from '#lib/domain/fail-codes.ts';
import { GATE_TEXTS } from '#lib/domain/gates.ts';
import type { VerdictCounts } from '#lib/domain/overview-numbers.ts';
import { rateExtremes, ratePoints, rejectionChange, rejectionRate } from '#lib/domain/overview-numbers.ts';
import {
  formatCount,
  formatCountChange,
  formatRate,
  formatRateChange,
  formatRateInterval,
  formatSigned,
} from '#lib/format/numbers.ts';
import { formatThreshold } from '#lib/format/scores.ts';

/** What a chart shows, in one sentence each. `titles` names the buckets, in their order. */

export function describeRates(
  { totals, series: { bucket, points } }: Pick<OverviewAnswer, 'totals' | 'series'>,
  titles: readonly string[],
): string {
  const overall = rejectionRate(totals);
  if (overall.rate === null) return 'Nothing was approved or rejected, so there is no rate.';
  const whole = `${formatRate(overall.rate)} overall`;
  const extremes = rateExtremes(ratePoints(points));
  if (!extremes) return `${whole}; too few decided a ${bucket} to tell one from another.`;
  if (extremes.lowest.rate === extremes.highest.rate) return `${whole}, the same each ${bucket}.`;
  const at = ({ index, rate }: { index: number; rate: number | null }) =>
    `${formatRate(rate)} (${titles[index] ?? '–'})`;
  return `${whole}; highest ${at(extremes.highest)}, lowest ${at(extremes.lowest)}.`;
}

export function describeVerdicts(
  { totals, series: { points } }: Pick<OverviewAnswer, 'totals' | 'series'>,
  titles: readonly string[],
): string {
  const most = Math.max(0, ...points.map((point) => point.submissions));
  const index = points.findIndex((point) => point.submissions === most);
  if (most === 0) return 'No submission.';
  const of = points.length > 1 ? `; most: ${titles[index] ?? '–'} (${formatCount(most)})` : '';
  return `${plural(totals.submissions, 'submission')}${of}.`;
}

export function describeFailCodes(failCodes: OverviewAnswer['failCodes']): string {
  const [first] = failCodes;
  if (!first) return 'No submission bears a fail code.';
  const { title } = explainFailCode(first.code);
  return `Most often “${title}”: on ${plural(first.count, 'submission')}, as the only code of ${plural(first.soleBlocker, 'rejection')}.`;
}

export function describeSubmitTypes(submitTypes: OverviewAnswer['submitTypes'], submissions: number): string {
  const [first] = submitTypes;
  if (!first || submissions === 0) return 'No submission.';
  const share = formatRate(first.submissions / submissions);
  const of = `${share} of ${formatCount(submissions)}`;
  return first.submitType === null ? `${of} came without a type.` : `${of} came by “${first.submitType}”.`;
}

export function describeThresholds({ thresholds }: Pick<ScoreHistogram, 'thresholds'>): string {
  const on = thresholds.filter(({ threshold }) => threshold > 0);
  const off = thresholds.reduce((sum, { threshold, submissions }) => (threshold > 0 ? sum : sum + submissions), 0);
  const applied = on.map(
    ({ threshold, submissions }, index) =>
      `${formatThreshold(threshold)} applied to ${index === 0 ? plural(submissions, 'submission') : formatCount(submissions)}`,
  );
  if (on.length === 0) {
    return off === 0 ? 'No policy named a threshold.' : `The gate was off (threshold 0) for all ${formatCount(off)}.`;
  }
  return `Threshold ${[...applied, ...(off > 0 ? [`off (0) for ${formatCount(off)}`] : [])].join(', ')}.`;
}

/** "No score was recorded for …"; null where every gate has one. */
export function describeUnrecorded(histograms: readonly Pick<ScoreHistogram, 'gate' | 'recorded'>[]): string | null {
  const names = histograms
    .filter(({ recorded }) => recorded === 0)
    .map(({ gate }) => GATE_TEXTS[gate].name.toLowerCase());
  const last = names.pop();
  if (last === undefined) return null;
  return `No score was recorded for ${names.length > 0 ? `${names.join(', ')} and ${last}` : last}.`;
}

/** A count against the previous period's: "+12% from 9,338". */
export function describeChange(now: number, before: number): string {
  const change = formatCountChange(now, before);
  if (change === null) return now === 0 ? 'none before either' : 'none before';
  return now === before ? `as before` : `${change} from ${formatCount(before)}`;
}

/** The rate against the previous period's, in points with its interval: "−1.0 pp (−1.8 to −0.2)". */
export function describeRateChange(now: VerdictCounts, before: VerdictCounts): string {
  const change = rejectionChange(now, before);
  if (!change) return 'nothing decided before';
  const interval = `${formatSigned(change.low * 100)} to ${formatSigned(change.high * 100)}`;
  return `${formatRateChange(change.difference)} (${interval})${change.clear ? '' : ', within chance'}`;
}

/** What stands beside a rate: its interval and n, or why it is not to be read. */
export function describeRateBasis(counts: VerdictCounts, minimumN: number): string {
  const { n, enough, ...interval } = rejectionRate(counts);
  if (n === 0) return 'nothing decided';
  const basis = `${formatRateInterval(interval)} · n ${formatCount(n)}`;
  return enough ? basis : `${basis}: under ${minimumN}, too few`;
}

const plural = (count: number, noun: string) => `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;
