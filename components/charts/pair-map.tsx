'use client';
import { useRouter } from 'next/navigation';

export interface PairCell {
  /** Where the bin begins on each axis. */
  x: number;
  y: number;
  title: string;
  /** 0 to 1. */
  strength: number;
  /** Share of rejected, 0 to 1; null = nothing decided. */
  rejected: number | null;
}

interface Axis {
  name: string;
  thresholds: readonly number[];
}

const hueOf = (rejected: number): string =>
  `color-mix(in srgb, var(--rejected) ${Math.round(rejected * 100)}%, var(--approved))`;

const fill = ({ rejected, strength }: PairCell): string => {
  const hue = rejected === null ? 'var(--other)' : hueOf(rejected);
  return `color-mix(in srgb, ${hue} ${Math.round(18 + strength * 82)}%, var(--canvas))`;
};

/** Two scores of each submission against each other, in bins; hue: how many were rejected, strength: how many there are. */
export function PairMap({
  label,
  cells,
  width,
  from,
  x,
  y,
  hues,
  hrefOf,
  onChoose,
}: {
  label: string;
  cells: readonly PairCell[];
  /** Points a bin. */
  width: number;
  /** Where the axes begin, points. */
  from: { x: number; y: number };
  x: Axis;
  y: Axis;
  /** What the hues are of where nothing, and where all was rejected. */
  hues: readonly [string, string];
  /** Where the rows of a cell are, or what choosing it does instead. */
  hrefOf?: (cell: PairCell) => string | null;
  onChoose?: (cell: PairCell) => void;
}) {
  const router = useRouter();
  const across = (value: number) => ((value - from.x) / (100 - from.x)) * 100;
  const up = (value: number) => ((value - from.y) / (100 - from.y)) * 100;
  return (
    <div
      role="img"
      aria-label={label}
      className="grid h-full grid-cols-[2rem_1fr] grid-rows-[1fr_2rem] text-2xs text-faint"
    >
      <div aria-hidden className="relative">
        {ticks(from.y).map((value) => (
          <span key={value} className="absolute right-1.5 translate-y-1/2" style={{ bottom: `${up(value)}%` }}>
            {value}
          </span>
        ))}
      </div>
      {/* The table is the keyboard's way to the cells; which one was clicked is asked only then. */}
      <div
        aria-hidden
        className="relative cursor-pointer border-b border-l border-line-strong"
        onClick={({ target }) => {
          const cell = target instanceof HTMLElement ? cells[Number(target.dataset['cell'] ?? -1)] : undefined;
          const href = cell ? hrefOf?.(cell) : null;
          if (href) router.push(href);
          if (cell) onChoose?.(cell);
        }}
      >
        {cells.map((cell, index) => (
          <span
            key={`${cell.x}/${cell.y}`}
            data-cell={index}
            title={cell.title}
            className="absolute hover:outline-2 hover:outline-accent-text"
            style={{
              left: `${across(cell.x)}%`,
              bottom: `${up(cell.y)}%`,
              width: `max(2px, calc(${across(from.x + width)}% - 1px))`,
              height: `max(2px, calc(${up(from.y + width)}% - 1px))`,
              backgroundColor: fill(cell),
            }}
          />
        ))}
        {x.thresholds.map((value) => (
          <span
            key={`x${value}`}
            className="pointer-events-none absolute inset-y-0 border-l border-dashed border-chart-threshold"
            style={{ left: `${across(value)}%` }}
          />
        ))}
        {y.thresholds.map((value) => (
          <span
            key={`y${value}`}
            className="pointer-events-none absolute inset-x-0 border-t border-dashed border-chart-threshold"
            style={{ bottom: `${up(value)}%` }}
          />
        ))}
        <span className="pointer-events-none absolute top-0 left-1.5 bg-canvas/80">↑ {y.name}</span>
      </div>
      <span />
      <div aria-hidden className="relative">
        {ticks(from.x).map((value) => (
          <span key={value} className="absolute top-1 -translate-x-1/2" style={{ left: `${across(value)}%` }}>
            {value}
          </span>
        ))}
        <span className="absolute bottom-0 left-0 flex items-center gap-1.5">
          {hues[0]}
          <span className="flex">
            {[0, 0.25, 0.5, 0.75, 1].map((share) => (
              <span key={share} className="size-2" style={{ backgroundColor: hueOf(share) }} />
            ))}
          </span>
          {hues[1]}
        </span>
        <span className="absolute right-0 bottom-0">{x.name} →</span>
      </div>
    </div>
  );
}

/** Whole tens, or fives where they would be few. */
function ticks(from: number): number[] {
  const step = 100 - from > 50 ? 20 : 100 - from > 20 ? 10 : 5;
  const first = Math.ceil(from / step) * step;
  return Array.from({ length: Math.floor((100 - first) / step) + 1 }, (_, index) => first + index * step);
}
