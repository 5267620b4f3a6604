'use client';
import { useRouter } from 'next/navigation';
import { Area, CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { AXIS, GRID, MARGIN, Y_WIDTH } from './axis-style.ts';
import { ChartTooltip } from './chart-tooltip.tsx';

export interface RateMark {
  /** On the axis. */
  label: string;
  /** In full. */
  title: string;
  /** Percent, 0 to 100; null = nothing was decided. */
  percent: number | null;
  band: [number, number] | null;
  enough: boolean;
  lines: [string, string][];
  href: string;
}

/** A rate over time with its interval; marks of few submissions are hollow, and gaps stay gaps. */
export default function RateChart({ title, summary, marks }: { title: string; summary: string; marks: RateMark[] }) {
  const router = useRouter();
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart
        data={marks}
        margin={MARGIN}
        accessibilityLayer
        title={title}
        desc={summary}
        className="cursor-pointer"
        onClick={({ activeTooltipIndex }) => {
          const mark = marks[Number(activeTooltipIndex)];
          if (mark) router.push(mark.href);
        }}
      >
        <CartesianGrid {...GRID} />
        <XAxis dataKey="label" {...AXIS} minTickGap={32} />
        <YAxis {...AXIS} width={Y_WIDTH} unit="%" domain={[0, 'auto']} axisLine={false} allowDecimals={false} />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: 'var(--line-strong)' }}
          content={({ active, payload }) => {
            const mark = (active ? payload[0]?.payload : undefined) as RateMark | undefined;
            return mark ? (
              <ChartTooltip
                title={mark.title}
                lines={mark.lines}
                note={mark.enough ? undefined : 'Too few to read much into it.'}
              />
            ) : null;
          }}
        />
        <Area dataKey="band" stroke="none" fill="var(--rejected)" fillOpacity={0.16} isAnimationActive={false} />
        <Line
          dataKey="percent"
          stroke="var(--rejected)"
          strokeWidth={1.75}
          isAnimationActive={false}
          activeDot={{ r: 4 }}
          dot={({ cx, cy, payload, index }: { cx?: number; cy?: number; payload?: RateMark; index?: number }) =>
            payload?.percent == null ? (
              <g key={index} />
            ) : (
              <circle
                key={index}
                cx={cx}
                cy={cy}
                r={payload.enough ? 2 : 2.5}
                fill={payload.enough ? 'var(--rejected)' : 'var(--canvas)'}
                stroke={payload.enough ? 'var(--rejected)' : 'var(--chart-axis)'}
              />
            )
          }
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}
