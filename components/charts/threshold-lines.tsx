'use client';
import { usePlotArea } from 'recharts';
import { placeLabels } from './place-labels.ts';
import { textWidth } from './text-width.ts';

export interface Threshold {
  /** Where it stands, 0 (left edge of the bars) to 1 (right edge). */
  at: number;
  text: string;
  /** Submissions that it applied to: where there is no room for all labels, those of the fewest are left out. */
  weight: number;
}

/** px of a character at the size of the labels, and between two of them. */
const CHARACTER = 6;
const GAP = 8;

/** Thresholds across a histogram, exactly where they lie: between two bars, or within one. The sentence above names them all. */
export function ThresholdLines({ thresholds }: { thresholds: Threshold[] }) {
  const area = usePlotArea();
  if (!area) return null;
  const lines = thresholds
    .toSorted((a, b) => a.at - b.at)
    .map((each) => ({ ...each, x: area.x + each.at * area.width, width: textWidth(each.text, CHARACTER) + GAP }));
  // A label may reach a little beyond the bars at the right, where nothing else is drawn.
  const anchors = placeLabels(lines, area.x, area.x + area.width + GAP);
  return (
    <g pointerEvents="none">
      {lines.map(({ x, text }, index) => {
        const anchor = anchors[index];
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
            {anchor ? (
              <text x={x} y={area.y - 8} textAnchor={anchor} fontSize={11} fill="var(--chart-axis)">
                {text}
              </text>
            ) : null}
          </g>
        );
      })}
    </g>
  );
}
