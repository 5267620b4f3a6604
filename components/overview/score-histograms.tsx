'use client';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import type { OverviewAnswer, ScoreHistogram } from '#lib/contract/overview.ts';
import { isLimit } from '#lib/domain/gate-reading.ts';
import { parseNumberRange } from '#lib/domain/number-range.ts';
import { wideBins } from '#lib/domain/overview-numbers.ts';
import { scoreTicks } from '#lib/domain/score-bins.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { formatThreshold } from '#lib/format/scores.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useGateReading } from '#lib/search-params/dashboard-settings.ts';
import { scoreName } from '#lib/search-params/limits.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';
import { StackedBars } from '#components/charts/lazy-charts.tsx';
import { binHref } from './bin-href.ts';
import { describeThresholds, describeUnrecorded } from './sentences.ts';
import { useScoreBrush } from './use-score-brush.ts';
import { verdictLines, VerdictLegend } from '#components/charts/verdict-legend.tsx';

const WIDTH = 1;

/** Where the scores lay, with the thresholds that applied; gates without a single score in one sentence. */
export function ScoreHistograms({ overview, caption }: { overview: OverviewAnswer; caption: string }) {
  const recorded = overview.histograms.filter((histogram) => histogram.recorded > 0);
  const unrecorded = describeUnrecorded(useMessages(), overview.histograms);
  return (
    <>
      {recorded.map((histogram) => (
        <Histogram key={histogram.gate} histogram={histogram} caption={caption} />
      ))}
      {unrecorded ? <p className="text-sm text-muted lg:col-span-2">{unrecorded}</p> : null}
    </>
  );
}

function Histogram({ histogram, caption }: { histogram: ScoreHistogram; caption: string }) {
  const { filter } = useShownFilter();
  const messages = useMessages();
  const { overview: texts, terms, format } = messages;
  const title = texts.scores.title(terms.gates[histogram.gate].name);
  const rule = useGateReading().rules[histogram.gate];
  const limits = histogram.thresholds.filter(({ threshold }) => isLimit(rule, threshold));
  const chosen = filter[scoreName(histogram.gate)];
  const bins = wideBins(
    histogram,
    WIDTH,
    limits.map(({ threshold }) => threshold),
    chosen === null ? null : parseNumberRange(chosen),
  );
  const brush = useScoreBrush(title, histogram.gate, bins);
  const marks = bins.map((bin) => ({
    key: String(bin.from),
    label: String(bin.from),
    title: texts.scores.bin(bin.from, bin.to),
    approved: bin.approved,
    rejected: bin.rejected,
    other: bin.other,
    lines: verdictLines(messages, bin),
    href: binHref(filter, histogram.gate, bin),
    hrefs: {
      approved: binHref(filter, histogram.gate, bin, { status: ['approved'] }),
      rejected: binHref(filter, histogram.gate, bin, { status: ['rejected'] }),
    },
  }));
  const [first, end] = [bins[0]?.from ?? 0, bins.at(-1)?.to ?? 100];
  const placeOf = (score: number) => (score - first) / (end - first);
  const summary = describeThresholds(texts, histogram, rule);
  return (
    <ChartFrame
      title={title}
      summary={<VerdictLegend summary={summary} other={marks.some((mark) => mark.other > 0)} />}
      caption={`${texts.scores.carry(histogram.recorded)} · ${caption}`}
      hint={bins.length > 1 ? texts.scores.drag : undefined}
      table={{
        columns: [texts.scores.points, terms.verdicts.approved, terms.verdicts.rejected, texts.other],
        rows: marks.map((mark) => ({
          key: mark.key,
          name: mark.title,
          href: mark.href,
          cells: [
            { text: formatCount(mark.approved), href: mark.hrefs.approved },
            { text: formatCount(mark.rejected), href: mark.hrefs.rejected },
            formatCount(mark.other),
          ],
        })),
      }}
    >
      <StackedBars
        title={title}
        summary={summary}
        marks={marks}
        edges={scoreTicks(first, end).map((score) => ({ at: placeOf(score), text: String(score) }))}
        thresholds={limits
          // Of chosen scores one may lie beyond the axis; the sentence names it.
          .filter(({ threshold }) => threshold >= first && threshold <= end)
          .map(({ threshold, submissions }) => ({
            at: placeOf(threshold),
            text: `${formatThreshold(threshold)} · ${format.compact(submissions)}`,
            weight: submissions,
          }))}
        brush={brush}
      />
    </ChartFrame>
  );
}
