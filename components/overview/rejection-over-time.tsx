'use client';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import type { OverviewAnswer } from '#lib/contract/overview.ts';
import { rateCeiling, ratePoints } from '#lib/domain/overview-numbers.ts';
import { MINIMUM_N } from '#lib/domain/statistics.ts';
import { formatCount, formatRate, formatRateInterval } from '#lib/format/numbers.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useGateReading } from '#lib/search-params/dashboard-settings.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';
import {
  bucketLabel,
  bucketNote,
  bucketTicks,
  bucketTitle,
  isRunning,
  runningTitle,
  sentenceTitles,
} from '#components/charts/bucket-words.ts';
import { RateChart } from '#components/charts/lazy-charts.tsx';
import { bucketHref } from '#components/charts/bucket-href.ts';
import { useDayBrush } from '#components/charts/use-day-brush.ts';
import { policyCell, policyColumn, policyEvents, policyLine, policyMarks } from '#components/charts/policy-marks.ts';
import { describeRates } from './sentences.ts';

export function RejectionOverTime({ overview, caption }: { overview: OverviewAnswer; caption: string }) {
  const { filter, zone } = useShownFilter();
  const messages = useMessages();
  const { overview: texts, terms } = messages;
  const { title } = texts.rates;
  const { bucket, points } = overview.series;
  const brush = useDayBrush(title, overview.series);
  const policies = policyMarks(terms, overview, useGateReading());
  const rates = ratePoints(points);
  const by = texts.time.by[bucket];
  const marks = points.map((point, index) => {
    const { rate = null, low = null, high = null, n = 0, enough = false } = rates[index] ?? {};
    const known = rate !== null && low !== null && high !== null;
    const interval = known ? formatRateInterval({ low, high }) : '–';
    const note = [known && !enough ? texts.rates.thin(MINIMUM_N) : '', bucketNote(messages, bucket) ?? '']
      .filter(Boolean)
      .join(' ');
    return {
      key: point.start,
      label: bucketLabel(messages, point, bucket, zone),
      title: runningTitle(messages, bucketTitle(messages, point, bucket, zone), isRunning(point, overview.asOf)),
      running: isRunning(point, overview.asOf),
      percent: known ? rate * 100 : null,
      band: known ? ([low * 100, high * 100] satisfies [number, number]) : null,
      enough,
      lines: [
        [texts.rejectionRate, formatRate(rate)],
        [texts.interval, interval],
        [terms.verdicts.rejected, texts.rejectedOf(point.rejected, n)],
        ...policyLine(texts, policies.get(point.start)),
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
  const summary = describeRates(texts, overview, sentenceTitles(messages, points, bucket, zone));
  return (
    <ChartFrame
      title={title}
      summary={summary}
      caption={[by, ...(policies.size > 0 ? [texts.time.policyLines] : []), texts.rates.key(MINIMUM_N), caption].join(
        ' · ',
      )}
      hint={brush.steps.length > 1 ? texts.time.drag : undefined}
      table={{
        columns: [
          by,
          texts.rate,
          texts.interval,
          terms.verdicts.rejected,
          texts.decided,
          ...policyColumn(texts, policies),
        ],
        rows: marks.map(({ key, title: name, href, cells }) => ({ key, name, href, cells })),
      }}
    >
      <RateChart
        title={title}
        summary={summary}
        marks={marks}
        ceiling={rateCeiling(rates)}
        ticks={bucketTicks(points, bucket, zone)}
        events={policyEvents(policies)}
        brush={brush}
      />
    </ChartFrame>
  );
}
