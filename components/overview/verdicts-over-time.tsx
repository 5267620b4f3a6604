'use client';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import type { OverviewAnswer } from '#lib/contract/overview.ts';
import { formatCount } from '#lib/format/numbers.ts';
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
import { StackedBars } from './lazy-charts.tsx';
import { bucketHref } from './mark-links.ts';
import { policyCell, policyColumn, policyEvents, policyLine, policyMarks } from './policy-marks.ts';
import { describeVerdicts } from './sentences.ts';
import { verdictLines, VerdictLegend } from './verdict-legend.tsx';

const TITLE = 'Verdicts over time';

export function VerdictsOverTime({ overview, caption }: { overview: OverviewAnswer; caption: string }) {
  const { filter, zone } = useFilter();
  const { bucket, points } = overview.series;
  const policies = policyMarks(overview);
  const marks = points.map((point) => ({
    key: point.start,
    label: bucketLabel(point, bucket, zone),
    title: runningTitle(bucketTitle(point, bucket, zone), isRunning(point, overview.asOf)),
    running: isRunning(point, overview.asOf),
    approved: point.approved,
    rejected: point.rejected,
    other: point.other,
    lines: [...verdictLines(point), ...policyLine(policies.get(point.start))],
    note: bucketNote(bucket),
    href: bucketHref(filter, point),
    hrefs: {
      approved: bucketHref(filter, point, { status: ['approved'] }),
      rejected: bucketHref(filter, point, { status: ['rejected'] }),
    },
    erased: { text: formatCount(point.erased), href: bucketHref(filter, point, { erased: 'only' }) },
  }));
  const summary = describeVerdicts(overview, sentenceTitles(points, bucket, zone));
  return (
    <ChartFrame
      title={TITLE}
      summary={<VerdictLegend summary={summary} other={overview.totals.other > 0} />}
      caption={`By ${bucket} · ${policies.size > 0 ? 'dotted line: a policy version was first seen · ' : ''}${caption}`}
      table={{
        columns: [`By ${bucket}`, 'Submissions', 'Approved', 'Rejected', 'Other', 'Erased', ...policyColumn(policies)],
        rows: marks.map(({ key, title, href, hrefs, approved, rejected, other, erased }) => ({
          key,
          name: title,
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
        title={TITLE}
        summary={summary}
        marks={marks}
        ticks={bucketTicks(points, bucket, zone)}
        events={policyEvents(policies)}
      />
    </ChartFrame>
  );
}
