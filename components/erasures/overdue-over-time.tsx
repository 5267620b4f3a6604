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
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { WIDE } from '#components/charts/chart-grid.ts';
import { ColourKey } from '#components/charts/colour-key.tsx';
import { StackedBars } from '#components/charts/lazy-charts.tsx';
import { useDayBrush } from '#components/charts/use-day-brush.ts';
import type { ErasuresAnswer } from '#lib/contract/erasures.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';
import { describeOverdue } from './sentences.ts';

/** What is overdue, and what was erased too late, by when it was created. */
export function OverdueOverTime({ answer, caption }: { answer: ErasuresAnswer; caption: string }) {
  const messages = useMessages();
  const { erasures, overview } = messages;
  const { overTime: words, retention: names } = erasures;
  const { filter, zone } = useShownFilter();
  const { bucket, points } = answer.series;
  const brush = useDayBrush(words.title, answer.series);
  const by = overview.time.by[bucket];
  const marks = points.map((point) => {
    const running = isRunning(point, answer.asOf);
    const { overdue, late } = point.retention;
    return {
      key: point.start,
      label: bucketLabel(messages, point, bucket, zone),
      title: runningTitle(messages, bucketTitle(messages, point, bucket, zone), running),
      running,
      // In the colours of what calls for a look and of what can't be helped any more.
      rejected: overdue,
      other: late,
      approved: 0,
      submissions: point.submissions,
      lines: [
        [names.overdue, formatCount(overdue)],
        [names.late, formatCount(late)],
        [words.submissions, formatCount(point.submissions)],
      ] as [string, string][],
      note: bucketNote(messages, bucket),
      href: bucketHref(filter, point, { retention: ['late', 'overdue'] }),
      hrefs: {
        rejected: bucketHref(filter, point, { retention: ['overdue'] }),
        other: bucketHref(filter, point, { retention: ['late'] }),
      },
    };
  });
  const summary = describeOverdue(messages, answer, sentenceTitles(messages, points, bucket, zone));
  return (
    <ChartFrame
      title={words.title}
      className={WIDE}
      summary={
        <span className="flex flex-wrap gap-x-4 gap-y-0.5">
          <span>{summary}</span>
          <ColourKey colour="bg-rejected" name={names.overdue} />
          <ColourKey colour="bg-other" name={names.late} />
        </span>
      }
      caption={[by, words.legend, caption].join(' · ')}
      hint={brush.steps.length > 1 ? overview.time.drag : undefined}
      table={{
        columns: [by, words.submissions, names.overdue, names.late],
        rows: marks.map(({ key, title: name, href, hrefs, submissions, rejected, other }) => ({
          key,
          name,
          href,
          cells: [
            formatCount(submissions),
            { text: formatCount(rejected), href: hrefs.rejected },
            { text: formatCount(other), href: hrefs.other },
          ],
        })),
      }}
    >
      {answer.projects.every(({ retentionDays }) => retentionDays === null) ? (
        <p className="flex h-full items-center justify-center text-sm text-muted">{words.noPeriod}</p>
      ) : (
        <StackedBars
          title={words.title}
          summary={summary}
          marks={marks}
          ticks={bucketTicks(points, bucket, zone)}
          brush={brush}
        />
      )}
    </ChartFrame>
  );
}
