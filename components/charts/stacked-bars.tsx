'use client';
import { useRouter } from 'next/navigation';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { formatCompact } from '#lib/format/numbers.ts';
import { AXIS, GRID, labelOf, MARGIN, MOTION, Y_WIDTH } from './axis-style.ts';
import { ChartTooltip } from './chart-tooltip.tsx';
import { EventLines } from './event-lines.tsx';
import type { ChartEvent } from './event-lines.tsx';
import { ThresholdLines, type Threshold } from './threshold-lines.tsx';

const VERDICTS = ['approved', 'other', 'rejected'] as const;
type Verdict = (typeof VERDICTS)[number];

export interface StackMark extends Record<Verdict, number> {
  /** Of its own; labels may recur, as hours do from day to day. */
  key: string;
  label: string;
  title: string;
  lines: [string, string][];
  note?: string;
  /** The rows of the whole bar, and of its parts; null or absent: there are none to show. */
  href: string | null;
  hrefs?: Partial<Record<Verdict, string | null>>;
}

/** Verdicts stacked, over time or over scores. A part of a bar leads to its rows, the space above it to those of the bar. */
export default function StackedBars({
  title,
  summary,
  marks,
  ticks,
  thresholds = [],
  events = [],
}: {
  title: string;
  summary: string;
  marks: StackMark[];
  /** Keys of the marks whose labels stand on the axis; all that fit where absent. */
  ticks?: string[];
  thresholds?: Threshold[];
  /** What happened, across the chart. */
  events?: readonly ChartEvent[];
}) {
  const router = useRouter();
  const open = (href: string | null | undefined) => {
    if (href) router.push(href);
  };
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        data={marks}
        margin={{ ...MARGIN, top: thresholds.length + events.length > 0 ? 20 : MARGIN.top }}
        barCategoryGap="12%"
        accessibilityLayer
        title={title}
        desc={summary}
        className={marks.some((mark) => mark.href !== null) ? 'cursor-pointer' : undefined}
        onClick={({ activeTooltipIndex }) => open(marks[Number(activeTooltipIndex)]?.href)}
      >
        <CartesianGrid {...GRID} />
        <XAxis
          dataKey="key"
          {...AXIS}
          tickFormatter={labelOf(marks)}
          ticks={ticks}
          interval={ticks ? 0 : undefined}
          minTickGap={24}
        />
        <YAxis {...AXIS} width={Y_WIDTH} axisLine={false} allowDecimals={false} tickFormatter={formatCompact} />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: 'var(--hover)' }}
          content={({ active, label }) => {
            const mark = active ? marks.find((each) => each.key === label) : undefined;
            return mark ? <ChartTooltip title={mark.title} lines={mark.lines} note={mark.note} /> : null;
          }}
        />
        {VERDICTS.map((verdict) => (
          <Bar
            key={verdict}
            dataKey={verdict}
            stackId="verdict"
            fill={`var(--${verdict})`}
            onClick={(_, index, event) => {
              const href = marks[index]?.hrefs?.[verdict];
              if (!href) return;
              // The chart's own click would open the whole bar.
              event.stopPropagation();
              open(href);
            }}
            {...MOTION}
          />
        ))}
        <ThresholdLines thresholds={thresholds} />
        <EventLines events={events} marks={marks} place="bands" />
      </BarChart>
    </ResponsiveContainer>
  );
}
