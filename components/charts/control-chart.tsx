'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ChartSize } from './chart-size.tsx';
import { ChartTooltip } from './chart-tooltip.tsx';
import { PercentAxis } from './percent-axis.tsx';

export interface ControlMark {
  key: string;
  /** On the axis. */
  label: string;
  title: string;
  /** Percent, 0 to 100. */
  percent: number;
  /** Percent; null = it was not judged. */
  limits: { expected: number; lower: number; upper: number } | null;
  beyond: boolean;
  lines: [string, string][];
  href: string;
}

const EDGE = { top: 18, right: 10, bottom: 24, left: 42 };
/** px that a label on the axis takes. */
const LABEL = 72;
const TOOLTIP = 210;

/** A share over time within its limits: the band is what was usual, a ringed point is beyond it. Lines stand where something changed. */
export function ControlChart({
  summary,
  marks,
  ceiling,
  changes,
}: {
  summary: string;
  marks: readonly ControlMark[];
  /** Percent where the axis ends. */
  ceiling: number;
  /** Keys of marks in which a policy changed, with words. */
  changes: ReadonlyMap<string, string>;
}) {
  const router = useRouter();
  const [hovered, setHovered] = useState<number | null>(null);
  return (
    <ChartSize>
      {({ width, height }) => {
        const step = (width - EDGE.left - EDGE.right) / Math.max(1, marks.length);
        const x = (index: number) => EDGE.left + (index + 0.5) * step;
        const y = (percent: number) =>
          height - EDGE.bottom - (Math.min(percent, ceiling) / ceiling) * (height - EDGE.top - EDGE.bottom);
        const every = Math.max(1, Math.ceil(LABEL / step));
        const mark = hovered === null ? undefined : marks[hovered];
        return (
          <div className="relative" onMouseLeave={() => setHovered(null)}>
            <svg role="img" aria-label={summary} width={width} height={height} fontSize={11}>
              <PercentAxis ceiling={ceiling} from={EDGE.left} to={width - EDGE.right} y={y} />
              {marks.map(({ key, label, limits }, index) => (
                <g key={key}>
                  {limits ? (
                    <>
                      <rect
                        x={x(index) - step / 2}
                        width={step + 0.3}
                        y={y(limits.upper)}
                        height={Math.max(0, y(limits.lower) - y(limits.upper))}
                        fill="var(--chart-axis)"
                        fillOpacity={0.14}
                      />
                      <line
                        x1={x(index) - step / 2}
                        x2={x(index) + step / 2}
                        y1={y(limits.expected)}
                        y2={y(limits.expected)}
                        stroke="var(--chart-axis)"
                        strokeDasharray="3 2"
                      />
                    </>
                  ) : null}
                  {changes.has(key) ? (
                    <line
                      x1={x(index) - step / 2}
                      x2={x(index) - step / 2}
                      y1={EDGE.top - 8}
                      y2={height - EDGE.bottom}
                      stroke="var(--chart-threshold)"
                      strokeOpacity={0.55}
                      strokeDasharray="1 3"
                    />
                  ) : null}
                  {index % every === 0 && x(index) + LABEL / 2 < width ? (
                    <text x={x(index)} y={height - 8} textAnchor="middle" fill="var(--chart-axis)">
                      {label}
                    </text>
                  ) : null}
                </g>
              ))}
              <path
                d={marks.map(({ percent }, index) => `${index === 0 ? 'M' : 'L'}${x(index)},${y(percent)}`).join('')}
                fill="none"
                stroke="var(--rejected)"
                strokeWidth={1.5}
                strokeLinejoin="round"
              />
              {marks.map(({ key, percent, beyond, limits }, index) => (
                <g key={key}>
                  {beyond ? (
                    <circle
                      cx={x(index)}
                      cy={y(percent)}
                      r={7}
                      fill="none"
                      stroke="var(--rejected)"
                      strokeWidth={1.5}
                    />
                  ) : null}
                  <circle
                    cx={x(index)}
                    cy={y(percent)}
                    r={beyond ? 3.5 : Math.min(2.2, step / 2)}
                    fill={limits ? 'var(--rejected)' : 'var(--canvas)'}
                    stroke="var(--rejected)"
                  />
                </g>
              ))}
              {marks.map(({ key, href }, index) => (
                <rect
                  key={key}
                  x={x(index) - step / 2}
                  width={step}
                  y={0}
                  height={height}
                  fill="transparent"
                  className="cursor-pointer"
                  onMouseEnter={() => setHovered(index)}
                  onClick={() => router.push(href)}
                />
              ))}
            </svg>
            {mark && hovered !== null ? (
              <div
                className="pointer-events-none absolute top-2 z-10"
                style={{
                  left: Math.max(0, x(hovered) > width / 2 ? x(hovered) - TOOLTIP - 12 : x(hovered) + 12),
                  width: TOOLTIP,
                }}
              >
                <ChartTooltip title={mark.title} lines={mark.lines} note={changes.get(mark.key)} />
              </div>
            ) : null}
          </div>
        );
      }}
    </ChartSize>
  );
}
