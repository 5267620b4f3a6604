'use client';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { NumberTable } from '#components/charts/number-table.tsx';
import type { OverviewAnswer, ScoreHistogram } from '#lib/contract/overview.ts';
import { GATE_TEXTS } from '#lib/domain/gates.ts';
import { wideBins } from '#lib/domain/overview-numbers.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { formatThreshold } from '#lib/format/scores.ts';
import { StackedBars } from './lazy-charts.tsx';
import { verdictLines, VerdictLegend } from './verdict-legend.tsx';

const WIDTH = 1;

/** Where the scores lay, with the thresholds that applied; gates without a single score in one sentence. */
export function ScoreHistograms({ overview, caption }: { overview: OverviewAnswer; caption: string }) {
  const recorded = overview.histograms.filter((histogram) => histogram.recorded > 0);
  const absent = overview.histograms.filter((histogram) => histogram.recorded === 0);
  return (
    <>
      {recorded.map((histogram) => (
        <Histogram key={histogram.gate} histogram={histogram} caption={caption} other={overview.totals.other > 0} />
      ))}
      {absent.length > 0 ? (
        <p className="text-sm text-muted lg:col-span-2">
          No score was recorded for {absent.map(({ gate }) => GATE_TEXTS[gate].name.toLowerCase()).join(', ')}.
        </p>
      ) : null}
    </>
  );
}

function Histogram({ histogram, caption, other }: { histogram: ScoreHistogram; caption: string; other: boolean }) {
  const title = `${GATE_TEXTS[histogram.gate].name}: scores`;
  const limits = histogram.thresholds.filter(({ threshold }) => threshold > 0);
  const bins = wideBins(
    histogram,
    WIDTH,
    limits.map(({ threshold }) => threshold),
  );
  const marks = bins.map((bin) => ({
    label: String(bin.from),
    title: bin.to - bin.from === 1 ? `${bin.from} to ${bin.to} points` : `${bin.from} to ${bin.to}`,
    approved: bin.approved,
    rejected: bin.rejected,
    other: bin.other,
    lines: verdictLines(bin),
    href: null,
  }));
  const summary = describeThresholds(histogram);
  return (
    <ChartFrame
      title={title}
      summary={<VerdictLegend summary={summary} other={other} />}
      caption={`${formatCount(histogram.recorded)} submissions carry this score · bars of one point · dashed: thresholds in force · ${caption}`}
      table={
        <NumberTable
          caption={title}
          columns={['Points', 'Approved', 'Rejected', 'Other']}
          rows={marks.map((mark) => ({
            key: mark.label,
            name: mark.title,
            href: null,
            cells: [mark.approved, mark.rejected, mark.other].map(formatCount),
          }))}
        />
      }
    >
      <StackedBars
        title={title}
        summary={summary}
        marks={marks}
        thresholds={limits.map(({ threshold }) => ({
          at: String(Math.floor(threshold)),
          text: formatThreshold(threshold),
        }))}
      />
    </ChartFrame>
  );
}

function describeThresholds({ thresholds }: ScoreHistogram): string {
  if (thresholds.length === 0) return 'No policy names a threshold for it.';
  const parts = thresholds.map(({ threshold, submissions }) =>
    threshold === 0
      ? `off for ${formatCount(submissions)}`
      : `${formatThreshold(threshold)} for ${formatCount(submissions)}`,
  );
  return `Threshold ${parts.join(', ')}.`;
}
