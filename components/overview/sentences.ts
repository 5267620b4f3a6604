import type { OverviewAnswer, ScoreHistogram } from '#lib/contract/overview.ts';
import type { VerdictCounts } from '#lib/domain/overview-numbers.ts';
import { rateExtremes, ratePoints, rejectionChange, rejectionRate } from '#lib/domain/overview-numbers.ts';
import { isLimit, isOff } from '#lib/domain/gate-reading.ts';
import type { GateRule } from '#lib/domain/gate-reading.ts';
import { formatCountChange, formatRate, formatRateInterval, formatSigned } from '#lib/format/numbers.ts';
import { formatThreshold } from '#lib/format/scores.ts';
import { failCodeText } from '#lib/messages/describe.ts';
import type { Messages } from '#lib/messages/messages.ts';

type Texts = Messages['overview'];

/** What a chart shows, in one sentence each. `titles` names the buckets, in their order. */

export function describeRates(
  { rates }: Texts,
  { totals, series: { bucket, points } }: Pick<OverviewAnswer, 'totals' | 'series'>,
  titles: readonly string[],
): string {
  const overall = rejectionRate(totals);
  if (overall.rate === null) return rates.none;
  const whole = formatRate(overall.rate);
  const extremes = rateExtremes(ratePoints(points));
  if (!extremes) return rates.tooFew(whole, bucket);
  if (extremes.lowest.rate === extremes.highest.rate) return rates.same(whole, bucket);
  const at = ({ index, rate }: { index: number; rate: number | null }) => ({
    rate: formatRate(rate),
    when: titles[index] ?? '–',
  });
  return rates.extremes(whole, at(extremes.highest), at(extremes.lowest));
}

export function describeVerdicts(
  { verdicts, noSubmission }: Texts,
  { totals, series: { points } }: Pick<OverviewAnswer, 'totals' | 'series'>,
  titles: readonly string[],
): string {
  const most = Math.max(0, ...points.map((point) => point.submissions));
  const index = points.findIndex((point) => point.submissions === most);
  if (most === 0) return noSubmission;
  return points.length > 1
    ? verdicts.most(totals.submissions, titles[index] ?? '–', most)
    : verdicts.count(totals.submissions);
}

export function describeFailCodes({ overview, terms }: Messages, failCodes: OverviewAnswer['failCodes']): string {
  const [first] = failCodes;
  if (!first) return overview.failCodes.none;
  return overview.failCodes.most(failCodeText(terms, first.code).title, first.count, first.soleBlocker);
}

export function describeSubmitTypes(
  { submitTypes: texts, noSubmission }: Texts,
  submitTypes: OverviewAnswer['submitTypes'],
  submissions: number,
): string {
  const [first] = submitTypes;
  if (!first || submissions === 0) return noSubmission;
  const share = formatRate(first.submissions / submissions);
  return first.submitType === null
    ? texts.mostWithout(share, submissions)
    : texts.most(share, submissions, first.submitType);
}

export function describeThresholds(
  { scores }: Texts,
  { thresholds }: Pick<ScoreHistogram, 'thresholds'>,
  rule: GateRule,
): string {
  const [on, unused] = [
    thresholds.filter((each) => isLimit(rule, each.threshold)),
    thresholds.filter((each) => isOff(rule, each.threshold)),
  ];
  const off = unused.reduce((sum, { submissions }) => sum + submissions, 0);
  if (on.length === 0) return off === 0 ? scores.noThreshold : scores.off(off);
  return scores.thresholds(
    on.map(({ threshold, submissions }) => ({ threshold: formatThreshold(threshold), submissions })),
    off,
  );
}

/** "No score was recorded for …"; null where every gate has one. */
export function describeUnrecorded(
  { overview, terms }: Messages,
  histograms: readonly Pick<ScoreHistogram, 'gate' | 'recorded'>[],
): string | null {
  const names = histograms
    .filter(({ recorded }) => recorded === 0)
    .map(({ gate }) => terms.inSentence(terms.gates[gate].name));
  return names.length === 0 ? null : overview.scores.unrecorded(names);
}

/** A count against the previous period's: "+12% from 9,338". */
export function describeChange({ tiles }: Texts, now: number, before: number): string {
  const change = formatCountChange(now, before);
  if (change === null) return now === 0 ? tiles.noneBeforeEither : tiles.noneBefore;
  return now === before ? tiles.asBefore : tiles.change(change, before);
}

/** The rate against the previous period's, in points with its interval: "−1.0 pp (−1.8 to −0.2)". */
export function describeRateChange({ overview, format }: Messages, now: VerdictCounts, before: VerdictCounts): string {
  const change = rejectionChange(now, before);
  if (!change) return overview.tiles.nothingDecidedBefore;
  return overview.tiles.rateChange(
    format.rateChange(change.difference),
    formatSigned(change.low * 100),
    formatSigned(change.high * 100),
    change.clear,
  );
}

/** What stands beside a rate: its interval and n, or why it is not to be read. */
export function describeRateBasis({ tiles }: Texts, counts: VerdictCounts, minimumN: number): string {
  const { n, enough, ...interval } = rejectionRate(counts);
  if (n === 0) return tiles.nothingDecided;
  const basis = tiles.rateBasis(formatRateInterval(interval), n);
  return enough ? basis : tiles.tooFew(basis, minimumN);
}
