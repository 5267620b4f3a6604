'use client';
import { usePlotArea } from 'recharts';

export interface Threshold {
  /** Where it stands, 0 (left edge of the bars) to 1 (right edge). */
  at: number;
  text: string;
}

/** Room for a label, in px, before the next is left out; the sentence above the chart names them all. */
const LABEL_WIDTH = 72;

/** Thresholds across a histogram, exactly where they lie: between two bars, or within one. */
export function ThresholdLines({ thresholds }: { thresholds: Threshold[] }) {
  const area = usePlotArea();
  if (!area) return null;
  const lines = thresholds
    .toSorted((a, b) => a.at - b.at)
    .map((each) => ({ ...each, x: area.x + each.at * area.width }));
  return (
    <g pointerEvents="none">
      {lines.map(({ x, text }, index) => {
        const previous = lines[index - 1];
        const next = lines[index + 1];
        // Two that are close turn away from each other.
        const anchor =
          next && next.x - x < LABEL_WIDTH ? 'end' : previous && x - previous.x < LABEL_WIDTH ? 'start' : 'middle';
        const crowded = anchor === 'end' && previous && x - previous.x < LABEL_WIDTH;
        const edge = x > area.x + area.width - LABEL_WIDTH / 2 && anchor === 'middle' ? 'end' : anchor;
        return (
          <g key={text}>
            <line
              x1={x}
              x2={x}
              y1={area.y - 4}
              y2={area.y + area.height}
              stroke="var(--chart-threshold)"
              strokeDasharray="3 3"
            />
            {crowded ? null : (
              <text x={x} y={area.y - 8} textAnchor={edge} fontSize={11} fill="var(--chart-axis)">
                {text}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
