'use client';
import { useRouter } from 'next/navigation';
import { Area, CartesianGrid, ComposedChart, ErrorBar, Line, Scatter, Tooltip, XAxis, YAxis } from 'recharts';
import { useCoarse } from '#components/ui/use-coarse.ts';
import { axisTicks } from '#lib/domain/axis-ticks.ts';
import { AXIS, chartKey, GRID, labelOf, MARGIN, MOTION, plotInset, Y_WIDTH } from './axis-style.ts';
import { Brushable } from './brushable.tsx';
import type { Brush } from './brushable.tsx';
import { ChartSize } from './chart-size.tsx';
import { ChartTooltip } from './chart-tooltip.tsx';
import { EventLines } from './event-lines.tsx';
import type { ChartEvent } from './event-lines.tsx';

export interface RateMark {
  /** Of its own; labels may recur, as hours do from day to day. */
  key: string;
  /** On the axis. */
  label: string;
  /** In full. */
  title: string;
  /** Percent, 0 to 100; null = nothing was decided. */
  percent: number | null;
  band: [number, number] | null;
  /** Submissions enough to be read. */
  enough: boolean;
  /** Its time is not over: more will be counted in it. */
  running: boolean;
  lines: [string, string][];
  note?: string;
  href: string | null;
}

/** Of the axis, beyond what it names. */
const BEYOND = 0.025;

/** A rate over time with its interval. Marks of few submissions are hollow and grey, off the line; gaps stay gaps. */
export default function RateChart({
  title,
  summary,
  marks,
  ceiling,
  ticks,
  events = [],
  brush,
}: {
  title: string;
  summary: string;
  marks: RateMark[];
  /** Percent where the axis ends; an interval of few submissions may reach beyond. */
  ceiling: number;
  /** Keys of the marks whose labels stand on the axis; all that fit where absent. */
  ticks?: string[];
  /** What happened, across the chart. */
  events?: readonly ChartEvent[];
  /** A range of marks can be chosen. */
  brush?: Brush;
}) {
  const router = useRouter();
  const coarse = useCoarse();
  const top = events.length > 0 ? 20 : MARGIN.top;
  const data = marks.map((mark) => ({
    ...mark,
    line: mark.enough ? mark.percent : null,
    area: mark.enough ? mark.band : null,
    thin: mark.enough ? null : mark.percent,
    whisker:
      mark.enough || mark.percent === null || mark.band === null
        ? null
        : [mark.percent - mark.band[0], mark.band[1] - mark.percent],
  }));
  // A dot a mark is a string of beads where there are many; a mark between two gaps is only seen by its dot.
  const lone = (index: number) => data[index - 1]?.line == null && data[index + 1]?.line == null;
  return (
    <Brushable
      title={title}
      marks={marks}
      place="points"
      inset={plotInset(top)}
      brush={brush}
      onOpen={(mark) => {
        const href = marks[mark]?.href;
        if (href && !coarse) router.push(href);
      }}
    >
      <ChartSize>
        {(size) => (
          <ComposedChart
            key={chartKey(marks)}
            {...size}
            data={data}
            margin={{ ...MARGIN, top }}
            // The brush has the keys, and tells of each mark.
            accessibilityLayer={false}
            role="img"
            title={title}
            desc={summary}
            className="cursor-pointer"
          >
            <CartesianGrid {...GRID} />
            <XAxis
              dataKey="key"
              {...AXIS}
              axisLine={false}
              tickFormatter={labelOf(marks)}
              ticks={ticks}
              interval={ticks ? 0 : undefined}
              minTickGap={32}
            />
            <YAxis
              {...AXIS}
              width={Y_WIDTH}
              unit="%"
              // A little beyond either end: room for the whole of a circle at 0 and at 100 %.
              domain={[-BEYOND * ceiling, (1 + BEYOND) * ceiling]}
              ticks={axisTicks(ceiling)}
              allowDataOverflow
              axisLine={false}
            />
            <Tooltip
              isAnimationActive={false}
              // A tap is no hover that lasts.
              trigger={coarse ? 'click' : 'hover'}
              wrapperStyle={coarse ? { pointerEvents: 'auto' } : undefined}
              cursor={{ stroke: 'var(--line-strong)' }}
              content={({ active, label }) => {
                const mark = active ? marks.find((each) => each.key === label) : undefined;
                if (!mark) return null;
                return <ChartTooltip {...mark} href={coarse ? mark.href : null} />;
              }}
            />
            <Area
              dataKey="area"
              stroke="none"
              fill="var(--rejected)"
              fillOpacity={0.16}
              activeDot={false}
              {...MOTION}
            />
            <Scatter dataKey="thin" shape={Hollow} isAnimationActive={false}>
              <ErrorBar
                isAnimationActive={false}
                dataKey="whisker"
                width={0}
                stroke="var(--chart-axis)"
                strokeOpacity={0.45}
              />
            </Scatter>
            <Line
              dataKey="line"
              stroke="var(--rejected)"
              strokeWidth={1.75}
              activeDot={{ r: 3.5, stroke: 'var(--canvas)' }}
              dot={({ cx, cy, index = 0 }: { cx?: number; cy?: number; index?: number }) =>
                data[index]?.line != null && (data.length <= 40 || data[index].running || lone(index)) ? (
                  <Dot key={index} cx={cx} cy={cy} running={data[index].running} />
                ) : (
                  <g key={index} />
                )
              }
              {...MOTION}
            />
            <EventLines events={events} marks={marks} place="points" />
          </ComposedChart>
        )}
      </ChartSize>
    </Brushable>
  );
}

/** What is not over is drawn as an outline. */
function Dot({ cx, cy, running }: { cx?: number; cy?: number; running: boolean }) {
  return running ? (
    <circle cx={cx} cy={cy} r={2.5} fill="var(--canvas)" stroke="var(--rejected)" />
  ) : (
    <circle cx={cx} cy={cy} r={2} fill="var(--rejected)" />
  );
}

function Hollow({ cx, cy }: { cx?: number; cy?: number | null }) {
  // Where there is no rate there is no mark.
  return cy == null ? null : <circle cx={cx} cy={cy} r={2.5} fill="var(--canvas)" stroke="var(--chart-axis)" />;
}
