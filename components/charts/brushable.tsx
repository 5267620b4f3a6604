'use client';
import { useId, useRef, useState } from 'react';
import { cn } from '#components/ui/cn.ts';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { useCoarse } from '#components/ui/use-coarse.ts';
import { useTappedAway } from '#components/ui/use-tapped-away.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { endsOf, singleSteps, spanOf } from './brush-range.ts';
import type { BrushChoice, BrushStep, MarkPlace } from './brush-range.ts';
import { ChartTooltip } from './chart-tooltip.tsx';
import { useBrush } from './use-brush.ts';

/** A chart as a control: a range of its marks narrows the view. */
export interface Brush {
  /** What is chosen, and in which chart, for those who hear it. */
  label: string;
  /** What can be chosen, in the order of the marks; none or one: nothing can. */
  steps: readonly BrushStep[];
  /** Steps by index, both included, in words. */
  describe: (first: number, last: number) => string;
  onChoose: (first: number, last: number) => void;
}

interface BrushMark {
  title: string;
  lines: [string, string][];
}

/**
 * Lays a brush over a plot: drag across it, or walk it by keys, which tell of each mark as they go. One stop of the Tab key; the
 * marks themselves need none.
 *
 * @param onOpen the mark under a click; a part of a mark that opens something else keeps its click to itself
 * @param inset where the plot stands in the chart, px from its edges
 */
export function Brushable({
  title,
  marks,
  place,
  inset,
  brush,
  onOpen,
  children,
}: {
  title: string;
  marks: readonly BrushMark[];
  place: MarkPlace;
  inset: { top: number; right: number; bottom: number; left: number };
  brush: Brush | undefined;
  onOpen: (mark: number) => void;
  children: React.ReactNode;
}) {
  const { charts } = useMessages();
  const [chosen, setChosen] = useState('');
  const hint = useId();
  const box = useRef<HTMLDivElement>(null);
  const tappedAway = useTappedAway(box);
  const coarse = useCoarse();
  const offered = brush && brush.steps.length > 1 ? brush : null;
  const steps = offered?.steps ?? singleSteps(marks.length);
  const { plot, choice, byKeys, rests, pointer, keys } = useBrush({
    count: marks.length,
    steps,
    place,
    onOpen,
    onChoose: offered
      ? (first, last) => {
          setChosen(charts.brush.shown(offered.describe(first, last)));
          offered.onChoose(first, last);
        }
      : null,
  });
  const dragging = choice !== null && !byKeys;
  const ends = choice ? endsOf(choice) : null;
  const range = ends ? { first: steps[ends.first]?.first ?? 0, last: steps[ends.last]?.last ?? 0 } : null;
  const mark = range?.first === range?.last ? marks[range?.first ?? -1] : undefined;
  const words = ends ? (offered?.describe(ends.first, ends.last) ?? mark?.title ?? '') : '';
  const span = range ? spanOf(range, marks.length, place) : null;
  const middle = span ? ((span.from + span.to) / 2) * 100 : 50;
  return (
    <div
      ref={box}
      className={cn(
        // Recharts' layers take the focus when they are clicked; the plot shows where it is.
        'relative h-full touch-pan-y touch-pinch-zoom select-none [&_g]:outline-none',
        dragging && 'cursor-ew-resize',
        (dragging || rests || (coarse && tappedAway)) && '[&_.recharts-tooltip-wrapper]:hidden!',
        rests && '[&_.recharts-active-dot]:hidden [&_.recharts-tooltip-cursor]:hidden',
      )}
      {...pointer}
    >
      {children}
      <div
        ref={plot}
        role="slider"
        tabIndex={0}
        aria-label={offered?.label ?? title}
        aria-describedby={hint}
        aria-valuemin={1}
        aria-valuemax={steps.length}
        aria-valuenow={(choice?.head ?? 0) + 1}
        aria-valuetext={choice ? valueText(words, mark) : charts.brush.nothing}
        className="group pointer-events-none absolute rounded-sm print:hidden"
        style={inset}
        {...keys}
      >
        {span ? (
          <div
            data-brush
            className="absolute inset-y-0 border-x border-accent bg-accent/15"
            style={{ left: `${span.from * 100}%`, width: `${(span.to - span.from) * 100}%` }}
          />
        ) : null}
        {/* Slides from the left edge to the right one with what it is of: it never leaves the plot. */}
        <div
          className={cn('absolute top-1 z-10 w-max max-w-full', !choice && 'hidden group-focus-visible:block')}
          style={{ left: `${middle}%`, transform: `translateX(-${middle}%)` }}
        >
          {byKeys && mark && isSingle(choice) ? (
            <ChartTooltip title={mark.title} lines={mark.lines} />
          ) : (
            <p className="rounded-md bg-ink px-2 py-1 text-xs font-medium text-canvas">
              {choice ? words : offered ? charts.brush.keys : charts.brush.readingKeys}
            </p>
          )}
        </div>
      </div>
      <VisuallyHidden id={hint}>{offered ? charts.brush.hint : charts.brush.readingHint}</VisuallyHidden>
      <VisuallyHidden role="status">{chosen}</VisuallyHidden>
    </div>
  );
}

const isSingle = (choice: BrushChoice | null): boolean => choice !== null && choice.anchor === choice.head;

const valueText = (words: string, mark: BrushMark | undefined): string =>
  mark ? `${words}: ${mark.lines.map((line) => line.join(' ')).join(', ')}` : words;
