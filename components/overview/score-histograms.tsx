'use client';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import type { OverviewAnswer, ScoreHistogram } from '#lib/contract/overview.ts';
import { wideBins } from '#lib/domain/overview-numbers.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { formatThreshold } from '#lib/format/scores.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { StackedBars } from './lazy-charts.tsx';
import { binHref } from './mark-links.ts';
import { describeThresholds, describeUnrecorded } from './sentences.ts';
import { useScoreBrush } from './use-brushes.ts';
import { verdictLines, VerdictLegend } from './verdict-legend.tsx';

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
  const { filter } = useFilter();
  const messages = useMessages();
  const { overview: texts, terms, format } = messages;
  const title = texts.scores.title(terms.gates[histogram.gate].name);
  const limits = histogram.thresholds.filter(({ threshold }) => threshold > 0);
  const bins = wideBins(
    histogram,
    WIDTH,
    limits.map(({ threshold }) => threshold),
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
  const first = bins[0]?.from ?? 0;
  const step = 100 - first > 40 ? 10 : 5;
  const summary = describeThresholds(texts, histogram);
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
        ticks={marks.filter(({ key }) => Number(key) % step === 0).map(({ key }) => key)}
        thresholds={limits.map(({ threshold, submissions }) => ({
          at: (threshold - first) / (100 - first),
          text: `${formatThreshold(threshold)} · ${format.compact(submissions)}`,
          weight: submissions,
        }))}
        brush={brush}
      />
    </ChartFrame>
  );
}
