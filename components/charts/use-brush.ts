'use client';
import { useRef, useState } from 'react';
import { choiceByKey, endsOf, markAt, markUnder, stepOf } from './brush-range.ts';
import type { BrushChoice, BrushStep, MarkPlace } from './brush-range.ts';

/** px that a pointer moves before a press is a drag, not a click. */
const DRAG = 5;

/**
 * A range of a plot's marks, chosen by dragging across it or by keys. A press without a drag stays a click.
 *
 * @param onOpen the mark under a click
 * @param onChoose steps by index, both included; null = nothing can be chosen: keys still walk the marks
 */
export function useBrush({
  count,
  steps,
  place,
  onOpen,
  onChoose,
}: {
  /** Marks in the plot. */
  count: number;
  steps: readonly BrushStep[];
  place: MarkPlace;
  onOpen: (mark: number) => void;
  onChoose: ((first: number, last: number) => void) | null;
}) {
  const plot = useRef<HTMLDivElement>(null);
  const press = useRef<{ pointer: number; x: number; step: number } | null>(null);
  const dragged = useRef(false);
  const [state, setState] = useState<{ choice: BrushChoice; byKeys: boolean } | null>(null);
  // The pointer rests where a drag ended: what it pointed at was of the marks before.
  const [rests, setRests] = useState<{ x: number; y: number } | null>(null);
  // New marks may have come while the old ones were chosen from.
  const choice = state && endsOf(state.choice).last < steps.length ? state.choice : null;

  const shareAt = (clientX: number): number => {
    const { left = 0, width = 1 } = plot.current?.getBoundingClientRect() ?? {};
    return (clientX - left) / width;
  };
  const stepAt = (clientX: number): number => stepOf(markAt(shareAt(clientX), count, place), steps);
  const cancel = () => {
    press.current = null;
    setState(null);
  };
  const apply = (chosen: BrushChoice) => {
    cancel();
    const { first, last } = endsOf(chosen);
    onChoose?.(first, last);
  };

  return {
    plot,
    choice,
    byKeys: state?.byKeys ?? false,
    rests: rests !== null,
    /** For the element around the plot. */
    pointer: {
      onPointerDown: ({ pointerId, isPrimary, button, clientX }: React.PointerEvent) => {
        dragged.current = false;
        if (onChoose === null || !isPrimary || button !== 0) return;
        press.current = { pointer: pointerId, x: clientX, step: stepAt(clientX) };
      },
      onPointerMove: ({ pointerId, clientX, clientY, currentTarget }: React.PointerEvent) => {
        // Browsers tell of a move, too, where the page moved under a pointer that rests.
        if (rests && (clientX !== rests.x || clientY !== rests.y)) setRests(null);
        if (press.current?.pointer !== pointerId) return;
        if (!dragged.current) {
          if (Math.abs(clientX - press.current.x) < DRAG) return;
          dragged.current = true;
          currentTarget.setPointerCapture(pointerId);
          // So that Esc is heard.
          plot.current?.focus({ preventScroll: true });
        }
        setState({ choice: { anchor: press.current.step, head: stepAt(clientX) }, byKeys: false });
      },
      onPointerUp: ({ pointerId, clientX, clientY }: React.PointerEvent) => {
        if (press.current?.pointer !== pointerId) return;
        const { step } = press.current;
        press.current = null;
        if (!dragged.current) return;
        apply({ anchor: step, head: stepAt(clientX) });
        setRests({ x: clientX, y: clientY });
      },
      // A finger that scrolls the page.
      onPointerCancel: cancel,
      onClickCapture: (event: React.MouseEvent) => {
        // The end of a drag is no click on the mark beneath it.
        if (dragged.current) event.stopPropagation();
        dragged.current = false;
      },
      // By its own place: a click may come without a move before it, which is all that Recharts knows of.
      onClick: ({ clientX }: React.MouseEvent) => {
        const mark = markUnder(shareAt(clientX), count, place);
        if (mark !== null) onOpen(mark);
      },
    },
    /** For the plot, which has the focus. */
    keys: {
      onKeyDown: (event: React.KeyboardEvent) => {
        if (event.ctrlKey || event.altKey || event.metaKey) return;
        if (event.key === 'Escape') {
          if (state === null) return;
          cancel();
        } else if (event.key === 'Enter' || event.key === ' ') {
          if (choice === null || onChoose === null) return;
          apply(choice);
        } else {
          const next = choiceByKey(choice, event.key, event.shiftKey && onChoose !== null, steps.length);
          if (next === null) return;
          setState({ choice: next, byKeys: true });
        }
        event.preventDefault();
      },
      // A press on a mark of Recharts' takes the focus before it is a drag.
      onBlur: () => {
        if (press.current === null) cancel();
      },
    },
  };
}
