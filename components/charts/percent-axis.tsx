import { axisTicks } from '#lib/domain/axis-ticks.ts';

/** Lines across an SVG at round percents, with their numbers before them. */
export function PercentAxis({
  ceiling,
  from,
  to,
  y,
}: {
  /** Percent where the axis ends. */
  ceiling: number;
  /** Where the lines begin and end, px. */
  from: number;
  to: number;
  y: (percent: number) => number;
}) {
  return axisTicks(ceiling).map((tick) => (
    <g key={tick}>
      <line x1={from} x2={to} y1={y(tick)} y2={y(tick)} stroke="var(--chart-grid)" />
      <text x={from - 6} y={y(tick) + 4} textAnchor="end" fill="var(--chart-axis)">
        {tick}%
      </text>
    </g>
  ));
}
