'use client';
import { useState } from 'react';
import { useCoarse } from '#components/ui/use-coarse.ts';
import { markUnder } from './brush-range.ts';
import { Brushable } from './brushable.tsx';
import { ChartSize } from './chart-size.tsx';
import { ChartTooltip } from './chart-tooltip.tsx';
import { PercentAxis } from './percent-axis.tsx';

export interface CurvePoint {
  /** Where it stands on the axis, 0 to its end. */
  at: number;
  /** Percent, 0 to 100; null = there is no rate of nothing. */
  percent: number | null;
  band: readonly [number, number];
}

const EDGE = { top: 14, right: 10, bottom: 30, left: 42 };
const POINTS = [0, 20, 40, 60, 80, 100];

/** What the points of a curve say, one by one from the axis' begin to its end. */
interface Told {
  title: string;
  marks: readonly { title: string; lines: [string, string][] }[];
  /** By a click, or by Enter. */
  onOpen: (mark: number) => void;
}

interface Curve {
  summary: string;
  points: readonly CurvePoint[];
  /** Percent where the axis ends. */
  ceiling: number;
  lines: readonly number[];
  /** Index of the point to mark; null = none. */
  marker?: number | null;
  /** Name of the axis across. */
  axis: string;
  /** Where the axis across has numbers; the last is its end. Points of a score where absent. */
  ticks?: readonly number[];
  colour?: 'rejected' | 'approved';
}

/** A rate along an axis, with its interval, where it stands now, and lines where others stood. */
export function StepCurve({ told, ...curve }: Curve & { told?: Told }) {
  return told ? <ToldCurve curve={curve} {...told} /> : <Drawing {...curve} />;
}

/** A curve that tells of each of its points, by pointer and by keys. */
function ToldCurve({ curve, title, marks, onOpen }: { curve: Curve } & Told) {
  const coarse = useCoarse();
  const [pointed, setPointed] = useState<number | null>(null);
  const mark = pointed === null ? undefined : marks[pointed];
  const share = (pointed ?? 0) / Math.max(1, marks.length - 1);
  const point = ({ clientX, currentTarget }: React.PointerEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    setPointed(markUnder((clientX - left - EDGE.left) / (width - EDGE.left - EDGE.right), marks.length, 'points'));
  };
  return (
    <Brushable
      title={title}
      marks={marks}
      place="points"
      inset={EDGE}
      brush={undefined}
      onOpen={(chosen) => {
        // Under a finger the first tap shows the numbers.
        if (!coarse) onOpen(chosen);
      }}
    >
      <div
        className="h-full cursor-pointer"
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={({ pointerType }) => pointerType === 'mouse' && setPointed(null)}
      >
        <Drawing {...curve} />
      </div>
      {mark ? (
        <div className="pointer-events-none absolute" style={EDGE}>
          <span className="absolute inset-y-0 border-l border-control" style={{ left: `${share * 100}%` }} />
          <div
            className="absolute top-1 z-10 w-max max-w-[min(15rem,70%)]"
            style={
              share > 0.5
                ? { right: `calc(${(1 - share) * 100}% + 0.75rem)` }
                : { left: `calc(${share * 100}% + 0.75rem)` }
            }
          >
            <ChartTooltip title={mark.title} lines={mark.lines} />
          </div>
        </div>
      ) : null}
    </Brushable>
  );
}

function Drawing({ summary, points, ceiling, lines, marker = null, axis, ticks = POINTS, colour = 'rejected' }: Curve) {
  const end = ticks.at(-1) ?? 1;
  const drawn = `var(--${colour})`;
  return (
    <ChartSize>
      {({ width, height }) => {
        const x = (at: number) => EDGE.left + (Math.min(at, end) / end) * (width - EDGE.left - EDGE.right);
        const y = (percent: number) =>
          height - EDGE.bottom - (Math.min(percent, ceiling) / ceiling) * (height - EDGE.top - EDGE.bottom);
        const known = points.filter(({ percent }) => percent !== null);
        const path = (along: readonly (readonly [number, number])[]) =>
          along.map(([at, percent]) => `${x(at).toFixed(1)},${y(percent).toFixed(1)}`).join('L');
        const curve = known.map(({ at, percent }) => [at, percent ?? 0] as const);
        const band = [
          ...known.map(({ at, band: [, high] }) => [at, high] as const),
          ...known.map(({ at, band: [low] }) => [at, low] as const).reverse(),
        ];
        const marked = marker === null ? null : points[marker];
        return (
          <svg role="img" aria-label={summary} width={width} height={height} fontSize={11}>
            <PercentAxis ceiling={ceiling} from={EDGE.left} to={width - EDGE.right} y={y} />
            {ticks.map((tick) => (
              <text key={tick} x={x(tick)} y={height - 14} textAnchor="middle" fill="var(--chart-axis)">
                {tick}
              </text>
            ))}
            <text x={width - EDGE.right} y={height - 2} textAnchor="end" fill="var(--chart-axis)">
              {axis} →
            </text>
            {band.length > 0 ? <path d={`M${path(band)}Z`} fill={drawn} fillOpacity={0.16} /> : null}
            {curve.length > 0 ? <path d={`M${path(curve)}`} fill="none" stroke={drawn} strokeWidth={1.75} /> : null}
            {lines.map((line) => (
              <line
                key={line}
                x1={x(line)}
                x2={x(line)}
                y1={EDGE.top}
                y2={height - EDGE.bottom}
                stroke="var(--chart-threshold)"
                strokeDasharray="3 3"
              />
            ))}
            {marked ? (
              <g>
                <line
                  x1={x(marked.at)}
                  x2={x(marked.at)}
                  y1={EDGE.top}
                  y2={height - EDGE.bottom}
                  stroke="var(--accent-text)"
                  strokeWidth={1.5}
                />
                <circle
                  cx={x(marked.at)}
                  cy={y(marked.percent ?? 0)}
                  r={4}
                  fill="var(--accent-text)"
                  stroke="var(--canvas)"
                  strokeWidth={1.5}
                />
              </g>
            ) : null}
          </svg>
        );
      }}
    </ChartSize>
  );
}
