'use client';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import type { OverviewAnswer } from '#lib/contract/overview.ts';
import { rateCeiling, ratePoints } from '#lib/domain/overview-numbers.ts';
import { MINIMUM_N } from '#lib/domain/statistics.ts';
import { formatCount, formatRate, formatRateInterval } from '#lib/format/numbers.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import {
  bucketLabel,
  bucketNote,
  bucketTicks,
  bucketTitle,
  isRunning,
  runningTitle,
  sentenceTitles,
} from './bucket-words.ts';
import { RateChart } from './lazy-charts.tsx';
import { bucketHref } from './mark-links.ts';
import { policyCell, policyColumn, policyEvents, policyLine, policyMarks } from './policy-marks.ts';
import { describeRates } from './sentences.ts';

const TITLE = 'Rejection rate over time';
const THIN = `Fewer than ${MINIMUM_N} decided: too few to read.`;

export function RejectionOverTime({ overview, caption }: { overview: OverviewAnswer; caption: string }) {
  const { filter, zone } = useFilter();
  const { bucket, points } = overview.series;
  const policies = policyMarks(overview);
  const rates = ratePoints(points);
  const marks = points.map((point, index) => {
    const { rate = null, low = null, high = null, n = 0, enough = false } = rates[index] ?? {};
    const known = rate !== null && low !== null && high !== null;
    const interval = known ? formatRateInterval({ low, high }) : '–';
    const note = [known && !enough ? THIN : '', bucketNote(bucket) ?? ''].filter(Boolean).join(' ');
    return {
      key: point.start,
      label: bucketLabel(point, bucket, zone),
      title: runningTitle(bucketTitle(point, bucket, zone), isRunning(point, overview.asOf)),
      running: isRunning(point, overview.asOf),
      percent: known ? rate * 100 : null,
      band: known ? ([low * 100, high * 100] satisfies [number, number]) : null,
      enough,
      lines: [
        ['Rejection rate', formatRate(rate)],
        ['95 % interval', interval],
        ['Rejected', `${formatCount(point.rejected)} of ${formatCount(n)}`],
        ...policyLine(policies.get(point.start)),
      ] satisfies [string, string][],
      note: note === '' ? undefined : note,
      href: bucketHref(filter, point, { status: ['rejected'] }),
      cells: [
        { text: formatRate(rate), value: rate },
        interval,
        formatCount(point.rejected),
        formatCount(n),
        ...policyCell(policies, point.start),
      ],
    };
  });
  const summary = describeRates(overview, sentenceTitles(points, bucket, zone));
  return (
    <ChartFrame
      title={TITLE}
      summary={summary}
      caption={`By ${bucket} · ${policies.size > 0 ? 'dotted line: a policy version was first seen · ' : ''}band: 95 % Wilson interval · hollow, off the line: fewer than ${MINIMUM_N} decided · ${caption}`}
      table={{
        columns: [`By ${bucket}`, 'Rate', '95 % interval', 'Rejected', 'Decided', ...policyColumn(policies)],
        rows: marks.map(({ key, title, href, cells }) => ({ key, name: title, href, cells })),
      }}
    >
      <RateChart
        title={TITLE}
        summary={summary}
        marks={marks}
        ceiling={rateCeiling(rates)}
        ticks={bucketTicks(points, bucket, zone)}
        events={policyEvents(policies)}
      />
    </ChartFrame>
  );
}
