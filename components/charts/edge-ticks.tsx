'use client';
import { usePlotArea } from 'recharts';
import { MARGIN } from './axis-style.ts';
import { textWidth } from './text-width.ts';

export interface Edge {
  /** Where it lies, 0 (left edge of the bars) to 1 (right edge). */
  at: number;
  text: string;
}

/** px: how far a tick goes down, and where its number stands below the axis. */
const TICK = 4;
const NUMBER = 16;
/** px of a digit at the size of the numbers. */
const DIGIT = 7;

/** Numbers of an axis at the edges between bars, where bars count what lies from one number to the next. */
export function EdgeTicks({ edges }: { edges: readonly Edge[] }) {
  const area = usePlotArea();
  if (!area) return null;
  const bottom = area.y + area.height;
  return (
    <g pointerEvents="none">
      {edges.map(({ at, text }) => {
        const x = area.x + at * area.width;
        return (
          <g key={text}>
            <line x1={x} x2={x} y1={bottom} y2={bottom + TICK} stroke="var(--chart-axis)" strokeOpacity={0.5} />
            {/* The last one would reach beyond the chart. */}
            <text
              x={Math.min(x, area.x + area.width + MARGIN.right - textWidth(text, DIGIT) / 2)}
              y={bottom + NUMBER}
              textAnchor="middle"
              fontSize={11}
              fill="var(--chart-axis)"
            >
              {text}
            </text>
          </g>
        );
      })}
    </g>
  );
}
