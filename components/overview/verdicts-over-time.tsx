'use client';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { NumberTable } from '#components/charts/number-table.tsx';
import type { OverviewAnswer } from '#lib/contract/overview.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { BUCKET_NAMES, bucketHref, bucketLabel, bucketTitle } from './bucket-words.ts';
import { StackedBars } from './lazy-charts.tsx';
import { verdictLines, VerdictLegend } from './verdict-legend.tsx';

const TITLE = 'Verdicts over time';

export function VerdictsOverTime({ overview, caption }: { overview: OverviewAnswer; caption: string }) {
  const { filter, zone } = useFilter();
  const { bucket, points } = overview.series;
  const marks = points.map((point) => ({
    label: bucketLabel(point, bucket, zone),
    title: bucketTitle(point, bucket, zone),
    approved: point.approved,
    rejected: point.rejected,
    other: point.other,
    lines: verdictLines(point),
    href: bucketHref(filter, point),
  }));
  const busiest = points.reduce(
    (most, point, index) => (point.submissions > (points[most]?.submissions ?? 0) ? index : most),
    0,
  );
  const summary = `${formatCount(overview.totals.submissions)} in all; most in ${marks[busiest]?.title ?? '–'} (${formatCount(points[busiest]?.submissions ?? 0)}).`;
  return (
    <ChartFrame
      title={TITLE}
      summary={<VerdictLegend summary={summary} other={overview.totals.other > 0} />}
      caption={`By ${BUCKET_NAMES[bucket]} · ${caption}`}
      table={
        <NumberTable
          caption={TITLE}
          columns={[`By ${BUCKET_NAMES[bucket]}`, 'Submissions', 'Approved', 'Rejected', 'Other', 'Erased']}
          rows={points.map((point, index) => ({
            key: point.start,
            name: marks[index]?.title ?? '',
            href: marks[index]?.href ?? null,
            cells: [point.submissions, point.approved, point.rejected, point.other, point.erased].map(formatCount),
          }))}
        />
      }
    >
      <StackedBars title={TITLE} summary={summary} marks={marks} />
    </ChartFrame>
  );
}
