'use client';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { NumberTable } from '#components/charts/number-table.tsx';
import type { OverviewAnswer } from '#lib/contract/overview.ts';
import { rateExtremes, ratePoints, rejectionRate } from '#lib/domain/overview-numbers.ts';
import { formatCount, formatRate, formatRateInterval } from '#lib/format/numbers.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { BUCKET_NAMES, bucketHref, bucketLabel, bucketTitle } from './bucket-words.ts';
import { RateChart } from './lazy-charts.tsx';

const TITLE = 'Rejection rate over time';

export function RejectionOverTime({ overview, caption }: { overview: OverviewAnswer; caption: string }) {
  const { filter, zone } = useFilter();
  const { bucket, points } = overview.series;
  const rates = ratePoints(points);
  const marks = points.map((point, index) => {
    const { rate, low, high, n, enough } = rates[index] ?? { rate: null, low: null, high: null, n: 0, enough: false };
    const interval = low === null || high === null ? '–' : formatRateInterval({ low, high });
    return {
      label: bucketLabel(point, bucket, zone),
      title: bucketTitle(point, bucket, zone),
      percent: rate === null ? null : rate * 100,
      band: low === null || high === null ? null : ([low * 100, high * 100] satisfies [number, number]),
      enough,
      lines: [
        ['Rejection rate', formatRate(rate)],
        ['95 % interval', interval],
        ['Rejected', `${formatCount(point.rejected)} of ${formatCount(n)}`],
      ] satisfies [string, string][],
      href: bucketHref(filter, point, { status: ['rejected'] }),
    };
  });
  const extremes = rateExtremes(rates);
  const nameOf = (index: number) => marks[index]?.title ?? '';
  const summary = extremes
    ? `${formatRate(rejectionRate(overview.totals).rate)} overall; highest ${formatRate(extremes.highest.rate)} (${nameOf(extremes.highest.index)}), lowest ${formatRate(extremes.lowest.rate)} (${nameOf(extremes.lowest.index)}).`
    : `Too few decided submissions a ${BUCKET_NAMES[bucket]} to tell one from another.`;
  return (
    <ChartFrame
      title={TITLE}
      summary={summary}
      caption={`By ${BUCKET_NAMES[bucket]} · band: 95 % Wilson interval · hollow: fewer than 30 decided · ${caption}`}
      table={
        <NumberTable
          caption={TITLE}
          columns={[`By ${BUCKET_NAMES[bucket]}`, 'Rate', '95 % interval', 'Rejected', 'Decided']}
          rows={marks.map((mark, index) => ({
            key: points[index]?.start ?? mark.title,
            name: mark.title,
            href: mark.href,
            cells: [
              formatRate(rates[index]?.rate ?? null),
              mark.lines[1]?.[1] ?? '–',
              formatCount(points[index]?.rejected ?? 0),
              formatCount(rates[index]?.n ?? 0),
            ],
          }))}
        />
      }
    >
      <RateChart title={TITLE} summary={summary} marks={marks} />
    </ChartFrame>
  );
}
