'use client';
import { useRouter } from 'next/navigation';
import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts';
import { useCoarse } from '#components/ui/use-coarse.ts';
import { axisTicks } from '#lib/domain/axis-ticks.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { AXIS, chartKey, GRID, labelOf, MARGIN, MOTION, plotInset, Y_WIDTH } from './axis-style.ts';
import { Brushable } from './brushable.tsx';
import type { Brush } from './brushable.tsx';
import { ChartSize } from './chart-size.tsx';
import { ChartTooltip } from './chart-tooltip.tsx';
import { EdgeTicks } from './edge-ticks.tsx';
import type { Edge } from './edge-ticks.tsx';
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
  /** Its time is not over: more will be counted in it. */
  running?: boolean;
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
  edges,
  thresholds = [],
  events = [],
  quiet = false,
  brush,
}: {
  title: string;
  summary: string;
  marks: StackMark[];
  /** Keys of the marks whose labels stand on the axis; all that fit where absent. */
  ticks?: string[];
  /** Of bars from one number to the next: what stands on the axis instead, where a number lies. */
  edges?: readonly Edge[];
  thresholds?: Threshold[];
  /** What happened, across the chart. */
  events?: readonly ChartEvent[];
  /** What is neither is no verdict here, and not what the chart is about. */
  quiet?: boolean;
  /** A range of marks can be chosen. */
  brush?: Brush;
}) {
  const router = useRouter();
  const coarse = useCoarse();
  const top = thresholds.length + events.length > 0 ? 20 : MARGIN.top;
  const { format } = useMessages();
  const open = (href: string | null | undefined) => {
    if (href && !coarse) router.push(href);
  };
  const yTicks = axisTicks(Math.max(0, ...marks.map(({ approved, other, rejected }) => approved + other + rejected)), {
    whole: true,
  });
  return (
    <Brushable
      title={title}
      marks={marks}
      place="bands"
      inset={plotInset(top)}
      brush={brush}
      onOpen={(mark) => open(marks[mark]?.href)}
    >
      <ChartSize>
        {(size) => (
          <BarChart
            key={chartKey(marks)}
            {...size}
            data={marks.map((mark) => ({ ...mark, fillOpacity: mark.running ? 0.45 : 1 }))}
            margin={{ ...MARGIN, top }}
            barCategoryGap="12%"
            // The brush has the keys, and tells of each mark.
            accessibilityLayer={false}
            role="img"
            title={title}
            desc={summary}
            className={marks.some((mark) => mark.href !== null) ? 'cursor-pointer' : undefined}
          >
            <CartesianGrid {...GRID} />
            <XAxis
              dataKey="key"
              {...AXIS}
              tickFormatter={labelOf(marks)}
              tick={edges ? false : AXIS.tick}
              ticks={ticks}
              interval={ticks ? 0 : undefined}
              minTickGap={24}
            />
            <YAxis
              {...AXIS}
              width={Y_WIDTH}
              axisLine={false}
              domain={[0, yTicks.at(-1) ?? 1]}
              ticks={yTicks}
              tickFormatter={format.compact}
            />
            <Tooltip
              isAnimationActive={false}
              // A tap is no hover that lasts.
              trigger={coarse ? 'click' : 'hover'}
              wrapperStyle={coarse ? { pointerEvents: 'auto' } : undefined}
              cursor={{ fill: 'var(--hover)' }}
              content={({ active, label }) => {
                const mark = active ? marks.find((each) => each.key === label) : undefined;
                if (!mark) return null;
                return <ChartTooltip {...mark} href={coarse ? mark.href : null} />;
              }}
            />
            {VERDICTS.map((verdict) => (
              <Bar
                key={verdict}
                dataKey={verdict}
                stackId="verdict"
                fill={`var(--${quiet && verdict === 'other' ? 'control' : verdict})`}
                // What is not nothing is seen.
                minPointSize={(_, index) => ((marks[index]?.[verdict] ?? 0) > 0 ? 2 : 0)}
                onClick={(_, index, event) => {
                  const href = marks[index]?.hrefs?.[verdict];
                  // Under a finger the chart takes it, and shows the numbers.
                  if (!href || coarse) return;
                  // A click on the chart would open the whole bar.
                  event.stopPropagation();
                  open(href);
                }}
                {...MOTION}
              />
            ))}
            {edges ? <EdgeTicks edges={edges} /> : null}
            <ThresholdLines thresholds={thresholds} />
            <EventLines events={events} marks={marks} place="bands" />
          </BarChart>
        )}
      </ChartSize>
    </Brushable>
  );
}
