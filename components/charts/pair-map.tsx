'use client';
import { useRouter } from 'next/navigation';
import { memo, useId, useRef, useState } from 'react';
import { useCoarse } from '#components/ui/use-coarse.ts';
import { useTappedAway } from '#components/ui/use-tapped-away.ts';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { ChartTooltip } from './chart-tooltip.tsx';
import { cellByKey } from './pair-cells.ts';
import type { Place } from './pair-cells.ts';

export interface PairCell extends Place {
  title: string;
  lines: [string, string][];
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

/**
 * Two scores of each submission against each other, in bins; hue: how many were rejected, strength: how many there are. One stop of the
 * Tab key; arrows walk the bins and tell of each.
 */
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
  from: Place;
  x: Axis;
  y: Axis;
  /** What the hues are of where nothing, and where all was rejected. */
  hues: readonly [string, string];
  /** Where the rows of a cell are, or what choosing it does instead. */
  hrefOf?: (cell: PairCell) => string | null;
  onChoose?: (cell: PairCell) => void;
}) {
  const router = useRouter();
  const { charts } = useMessages();
  const coarse = useCoarse();
  const plot = useRef<HTMLDivElement>(null);
  const hint = useId();
  const [told, setTold] = useState<number | null>(null);
  const [byKeys, setByKeys] = useState(false);
  const tappedAway = useTappedAway(plot);
  const cell = told === null ? undefined : cells[told];
  const shown = cell !== undefined && !(coarse && tappedAway);
  const { across, up } = scaleOf(from);
  const choose = (chosen: PairCell) => {
    const href = hrefOf?.(chosen);
    if (href) router.push(href);
    onChoose?.(chosen);
  };
  const tell = (index: number | null, keys: boolean) => {
    setTold(index);
    setByKeys(keys);
  };
  return (
    <div className="grid h-full grid-cols-[2rem_1fr] grid-rows-[1.25rem_1fr_2rem] text-2xs text-faint">
      <div aria-hidden className="col-span-2 flex justify-between gap-3">
        <span className="pl-8">↑ {y.name}</span>
        <span className="flex items-center gap-1.5">
          {hues[0]}
          <span className="flex">
            {[0, 0.25, 0.5, 0.75, 1].map((share) => (
              <span key={share} className="size-2" style={{ backgroundColor: hueOf(share) }} />
            ))}
          </span>
          {hues[1]}
        </span>
      </div>
      <div aria-hidden className="relative">
        {ticks(from.y).map((value) => (
          <span key={value} className="absolute right-1.5 translate-y-1/2" style={{ bottom: `${up(value)}%` }}>
            {value}
          </span>
        ))}
      </div>
      <div
        ref={plot}
        // The arrows are its own, whatever reads it aloud.
        role="application"
        tabIndex={0}
        aria-label={label}
        aria-describedby={hint}
        className="group relative cursor-pointer border-b border-l border-line-strong"
        onPointerMove={({ target, pointerType }) => pointerType === 'mouse' && tell(indexOf(target), false)}
        onPointerLeave={({ pointerType }) => pointerType === 'mouse' && tell(null, false)}
        onBlur={() => tell(null, false)}
        onClick={({ target }) => {
          const index = indexOf(target);
          const chosen = index === null ? undefined : cells[index];
          // Under a finger the first tap tells, and the second one on the same does it.
          if (chosen && (!coarse || (onChoose && index === told && shown))) choose(chosen);
          tell(index, false);
        }}
        onKeyDown={(event) => {
          const next = event.ctrlKey || event.metaKey || event.altKey ? null : cellByKey(cells, told, event.key);
          if (next !== null) tell(next, true);
          else if (event.key === 'Escape' && cell) tell(null, true);
          else if (event.key === 'Enter' && cell) choose(cell);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        <Cells cells={cells} width={width} from={from} />
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
        {shown ? (
          <>
            <span
              aria-hidden
              className="pointer-events-none absolute outline-2 outline-accent-text"
              style={box(cell, { width, from })}
            />
            <div
              className="pointer-events-none absolute z-10 w-max max-w-[min(15rem,70%)]"
              style={{
                // Beside the cell, on the side where there is more room.
                ...(across(cell.x) > 50
                  ? { right: `calc(${100 - across(cell.x)}% + 0.5rem)` }
                  : { left: `calc(${across(cell.x + width)}% + 0.5rem)` }),
                ...(up(cell.y) > 50
                  ? { top: `${Math.max(0, 100 - up(cell.y + width))}%` }
                  : { bottom: `${Math.max(0, up(cell.y))}%` }),
              }}
            >
              <ChartTooltip title={cell.title} lines={cell.lines} href={coarse ? (hrefOf?.(cell) ?? null) : null} />
            </div>
          </>
        ) : (
          <p className="pointer-events-none absolute top-1 left-1 hidden rounded-md bg-ink px-2 py-1 text-xs font-medium text-canvas group-focus-visible:block">
            {charts.map.keys}
          </p>
        )}
        <VisuallyHidden id={hint}>{charts.map.hint}</VisuallyHidden>
        <VisuallyHidden role="status">
          {shown && byKeys ? `${cell.title}: ${cell.lines.map((line) => line.join(' ')).join(', ')}` : ''}
        </VisuallyHidden>
      </div>
      <span />
      <div aria-hidden className="relative">
        {ticks(from.x).map((value) => (
          <span key={value} className="absolute top-1 -translate-x-1/2" style={{ left: `${across(value)}%` }}>
            {value}
          </span>
        ))}
        <span className="absolute right-0 bottom-0">{x.name} →</span>
      </div>
    </div>
  );
}

/** Where points of either score stand in the plot, percent of its sides. */
const scaleOf = (from: Place) => ({
  across: (value: number) => ((value - from.x) / (100 - from.x)) * 100,
  up: (value: number) => ((value - from.y) / (100 - from.y)) * 100,
});

type Frame = { width: number; from: Place };

/** Where a cell stands in the plot, as CSS. */
function box(cell: Place, { width, from }: Frame) {
  const { across, up } = scaleOf(from);
  return {
    left: `${across(cell.x)}%`,
    bottom: `${up(cell.y)}%`,
    width: `max(2px, calc(${across(from.x + width)}% - 1px))`,
    height: `max(2px, calc(${up(from.y + width)}% - 1px))`,
  };
}

/** Hundreds of them, which stay as they are while one is pointed at. */
const Cells = memo(function Cells({ cells, width, from }: Frame & { cells: readonly PairCell[] }) {
  return cells.map((cell, index) => (
    <span
      key={`${cell.x}/${cell.y}`}
      aria-hidden
      data-cell={index}
      className="absolute"
      style={{ ...box(cell, { width, from }), backgroundColor: fill(cell) }}
    />
  ));
});

function indexOf(target: EventTarget): number | null {
  const cell = target instanceof HTMLElement ? target.dataset['cell'] : undefined;
  return cell === undefined ? null : Number(cell);
}

/** Whole tens, or fives where they would be few. */
function ticks(from: number): number[] {
  const step = 100 - from > 50 ? 20 : 100 - from > 20 ? 10 : 5;
  const first = Math.ceil(from / step) * step;
  return Array.from({ length: Math.floor((100 - first) / step) + 1 }, (_, index) => first + index * step);
}
