'use client';
import { useRouter } from 'next/navigation';
import { Bar, BarChart, CartesianGrid, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { formatCompact } from '#lib/format/numbers.ts';
import { AXIS, GRID, MARGIN, Y_WIDTH } from './axis-style.ts';
import { ChartTooltip } from './chart-tooltip.tsx';

export interface StackMark {
  label: string;
  title: string;
  approved: number;
  rejected: number;
  other: number;
  lines: [string, string][];
  /** null: it has no rows of its own to show. */
  href: string | null;
}

/** A threshold across the bars: at the left edge of the mark of this label. */
export interface Threshold {
  at: string;
  text: string;
}

/** Verdicts stacked, over time or over scores. */
export default function StackedBars({
  title,
  summary,
  marks,
  thresholds = [],
}: {
  title: string;
  summary: string;
  marks: StackMark[];
  thresholds?: Threshold[];
}) {
  const router = useRouter();
  const clickable = marks.some((mark) => mark.href !== null);
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        data={marks}
        margin={{ ...MARGIN, top: thresholds.length > 0 ? 18 : MARGIN.top }}
        barCategoryGap="12%"
        accessibilityLayer
        title={title}
        desc={summary}
        className={clickable ? 'cursor-pointer' : undefined}
        onClick={({ activeTooltipIndex }) => {
          const href = marks[Number(activeTooltipIndex)]?.href;
          if (href) router.push(href);
        }}
      >
        <CartesianGrid {...GRID} />
        <XAxis dataKey="label" {...AXIS} minTickGap={24} />
        <YAxis {...AXIS} width={Y_WIDTH} axisLine={false} allowDecimals={false} tickFormatter={formatCompact} />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: 'var(--hover)' }}
          content={({ active, payload }) => {
            const mark = (active ? payload[0]?.payload : undefined) as StackMark | undefined;
            return mark ? <ChartTooltip title={mark.title} lines={mark.lines} /> : null;
          }}
        />
        <Bar dataKey="approved" stackId="verdict" fill="var(--approved)" isAnimationActive={false} />
        <Bar dataKey="other" stackId="verdict" fill="var(--other)" isAnimationActive={false} />
        <Bar dataKey="rejected" stackId="verdict" fill="var(--rejected)" isAnimationActive={false} />
        {thresholds.map(({ at, text }) => (
          <ReferenceLine
            key={at}
            x={at}
            position="start"
            stroke="var(--chart-threshold)"
            strokeDasharray="3 3"
            label={{ value: text, position: 'top', fontSize: 11, fill: 'var(--chart-axis)' }}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}
