'use client';
import { bucketHref } from '#components/charts/bucket-href.ts';
import {
  bucketLabel,
  bucketNote,
  bucketTicks,
  bucketTitle,
  isRunning,
  runningTitle,
  sentenceTitles,
} from '#components/charts/bucket-words.ts';
import { WIDE } from '#components/charts/chart-grid.ts';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { ColourKey } from '#components/charts/colour-key.tsx';
import { StackedBars } from '#components/charts/lazy-charts.tsx';
import { policyCell, policyColumn, policyEvents, policyLine, policyMarks } from '#components/charts/policy-marks.ts';
import { useDayBrush } from '#components/charts/use-day-brush.ts';
import type { ReconciliationAnswer } from '#lib/contract/reconciliation.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useGateReading } from '#lib/search-params/dashboard-settings.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';

import { describeSeries } from './sentences.ts';

/** What does not add up, and of what it can't be told, over time; policy changes are marked. */
export function UnexplainedOverTime({ answer, caption }: { answer: ReconciliationAnswer; caption: string }) {
  const messages = useMessages();
  const { overview, reconciliation, terms } = messages;
  const { columns, judgements, overTime } = reconciliation;
  const { filter, zone } = useShownFilter();
  const { bucket, points } = answer.series;
  const brush = useDayBrush(overTime.title, answer.series);
  const policies = policyMarks(terms, answer, useGateReading());
  const by = overview.time.by[bucket];
  const marks = points.map((point) => {
    const running = isRunning(point, answer.asOf);
    return {
      key: point.start,
      label: bucketLabel(messages, point, bucket, zone),
      title: runningTitle(messages, bucketTitle(messages, point, bucket, zone), running),
      running,
      // In the colours of what calls for a look and of what says nothing.
      rejected: point.unexplained,
      other: point.cannotTell,
      approved: 0,
      submissions: point.submissions,
      lines: [
        [judgements.unexplained, formatCount(point.unexplained)],
        [judgements.cannotTell, formatCount(point.cannotTell)],
        [columns.submissions, formatCount(point.submissions)],
        ...policyLine(overview, policies.get(point.start)),
      ] as [string, string][],
      note: bucketNote(messages, bucket),
      href: bucketHref(filter, point, { reconciliation: ['unexplained', 'cannotTell'] }),
      hrefs: {
        rejected: bucketHref(filter, point, { reconciliation: ['unexplained'] }),
        other: bucketHref(filter, point, { reconciliation: ['cannotTell'] }),
      },
    };
  });
  const summary = describeSeries(messages, answer, sentenceTitles(messages, points, bucket, zone));
  return (
    <ChartFrame
      title={overTime.title}
      className={WIDE}
      summary={
        <span className="flex flex-wrap gap-x-4 gap-y-0.5">
          <span>{summary}</span>
          <ColourKey colour="bg-rejected" name={judgements.unexplained} />
          <ColourKey colour="bg-control" name={judgements.cannotTell} />
        </span>
      }
      caption={[by, overTime.legend, ...(policies.size > 0 ? [overview.time.policyLines] : []), caption].join(' · ')}
      hint={brush.steps.length > 1 ? overview.time.drag : undefined}
      table={{
        columns: [
          by,
          columns.submissions,
          judgements.unexplained,
          judgements.cannotTell,
          ...policyColumn(overview, policies),
        ],
        rows: marks.map(({ key, title: name, href, hrefs, submissions, rejected, other }) => ({
          key,
          name,
          href,
          cells: [
            formatCount(submissions),
            { text: formatCount(rejected), href: hrefs.rejected },
            { text: formatCount(other), href: hrefs.other },
            ...policyCell(policies, key),
          ],
        })),
      }}
    >
      <StackedBars
        title={overTime.title}
        summary={summary}
        marks={marks}
        ticks={bucketTicks(points, bucket, zone)}
        events={policyEvents(policies)}
        quiet
        brush={brush}
      />
    </ChartFrame>
  );
}
