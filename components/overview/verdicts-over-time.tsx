'use client';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import type { OverviewAnswer } from '#lib/contract/overview.ts';
import { formatCount } from '#lib/format/numbers.ts';
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
import { StackedBars } from '#components/charts/lazy-charts.tsx';
import { bucketHref } from '#components/charts/bucket-href.ts';
import { useDayBrush } from '#components/charts/use-day-brush.ts';
import { policyCell, policyColumn, policyEvents, policyLine, policyMarks } from '#components/charts/policy-marks.ts';
import { describeVerdicts } from './sentences.ts';
import { verdictLines, VerdictLegend } from '#components/charts/verdict-legend.tsx';

export function VerdictsOverTime({ overview, caption }: { overview: OverviewAnswer; caption: string }) {
  const { filter, zone } = useShownFilter();
  const messages = useMessages();
  const { overview: texts, terms } = messages;
  const { title } = texts.verdicts;
  const { bucket, points } = overview.series;
  const brush = useDayBrush(title, overview.series);
  const policies = policyMarks(terms, overview, useGateReading());
  const by = texts.time.by[bucket];
  const marks = points.map((point) => ({
    key: point.start,
    label: bucketLabel(messages, point, bucket, zone),
    title: runningTitle(messages, bucketTitle(messages, point, bucket, zone), isRunning(point, overview.asOf)),
    running: isRunning(point, overview.asOf),
    approved: point.approved,
    rejected: point.rejected,
    other: point.other,
    lines: [...verdictLines(messages, point), ...policyLine(texts, policies.get(point.start))],
    note: bucketNote(messages, bucket),
    href: bucketHref(filter, point),
    hrefs: {
      approved: bucketHref(filter, point, { status: ['approved'] }),
      rejected: bucketHref(filter, point, { status: ['rejected'] }),
    },
    erased: { text: formatCount(point.erased), href: bucketHref(filter, point, { erased: 'only' }) },
  }));
  const summary = describeVerdicts(texts, overview, sentenceTitles(messages, points, bucket, zone));
  return (
    <ChartFrame
      title={title}
      summary={<VerdictLegend summary={summary} other={overview.totals.other > 0} />}
      caption={[by, ...(policies.size > 0 ? [texts.time.policyLines] : []), caption].join(' · ')}
      hint={brush.steps.length > 1 ? texts.time.drag : undefined}
      table={{
        columns: [
          by,
          texts.submissions,
          terms.verdicts.approved,
          terms.verdicts.rejected,
          texts.other,
          terms.erased,
          ...policyColumn(texts, policies),
        ],
        rows: marks.map(({ key, title: name, href, hrefs, approved, rejected, other, erased }) => ({
          key,
          name,
          href,
          cells: [
            formatCount(approved + rejected + other),
            { text: formatCount(approved), href: hrefs.approved },
            { text: formatCount(rejected), href: hrefs.rejected },
            formatCount(other),
            erased,
            ...policyCell(policies, key),
          ],
        })),
      }}
    >
      <StackedBars
        title={title}
        summary={summary}
        marks={marks}
        ticks={bucketTicks(points, bucket, zone)}
        events={policyEvents(policies)}
        brush={brush}
      />
    </ChartFrame>
  );
}
