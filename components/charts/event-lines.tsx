'use client';
import { usePlotArea } from 'recharts';
import { textWidth } from './text-width.ts';

export interface ChartEvent {
  /** The mark that it falls into. */
  key: string;
  text: string;
}

/** About how wide a letter of a label is, px. */
const LETTER = 5.6;

/**
 * Hairlines across a chart over time where something happened. Each has its words above where they have room; the mark's tooltip
 * and the table have them always.
 *
 * @param place where a mark stands: in the middle of a band, or on a point from edge to edge
 */
export function EventLines({
  events,
  marks,
  place,
}: {
  events: readonly ChartEvent[];
  marks: readonly { key: string }[];
  place: 'bands' | 'points';
}) {
  const area = usePlotArea();
  if (!area || events.length === 0) return null;
  const share = (index: number) =>
    place === 'bands' ? (index + 0.5) / marks.length : marks.length > 1 ? index / (marks.length - 1) : 0.5;
  const lines = events.map(({ key, text }) => ({
    text,
    x: area.x + share(marks.findIndex((mark) => mark.key === key)) * area.width,
  }));
  return (
    <g pointerEvents="none">
      {lines.map(({ x, text }, index) => {
        const width = textWidth(text, LETTER) + 8;
        const right = lines[index + 1]?.x ?? area.x + area.width;
        const left = lines[index - 1]?.x ?? area.x;
        const toRight = x + width <= right;
        // To the left only from the last line: the one before may have put its words there.
        const toLeft = index === lines.length - 1 && x - width >= left + (index > 0 ? width : 0);
        return (
          <g key={`${x}/${text}`}>
            <line
              x1={x}
              x2={x}
              y1={area.y - 10}
              y2={area.y + area.height}
              stroke="var(--chart-threshold)"
              strokeOpacity={0.55}
              strokeDasharray="1 3"
            />
            <circle cx={x} cy={area.y - 10} r={2} fill="var(--chart-threshold)" />
            {toRight || toLeft ? (
              <text
                x={toRight ? x + 5 : x - 5}
                y={area.y - 7}
                textAnchor={toRight ? 'start' : 'end'}
                fontSize={10}
                fill="var(--chart-axis)"
              >
                {text}
              </text>
            ) : null}
          </g>
        );
      })}
    </g>
  );
}
