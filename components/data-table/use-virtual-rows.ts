'use client';
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { moved, physicalHeight, rowsInSight, topFor, toScroll, within } from './scroll-map.ts';
import type { Anchor } from './scroll-map.ts';

/** Rows beyond both ends of the window that exist already. */
const AROUND = 2;

interface Window {
  /** Rows [first, end) exist. */
  first: number;
  end: number;
  /** Rows above the window; a part of a row counts as such. */
  row: number;
  /** From where rows would stand to where they do, px: not 0 where the list is taller than an element may be. */
  shift: number;
  /** Height of the window, px. */
  room: number;
}

export interface VirtualRows extends Window {
  /** Of the element that holds the rows, px. */
  height: number;
  /** Where in it a row stands, px. */
  topOf: (row: number) => number;
  /** Rows above the window at this moment, to the part of a row. */
  place: () => number;
  /** Scrolls by the least that has the row in the window. */
  reveal: (row: number) => void;
}

/**
 * Which rows of a list of any length exist, and where: rows of one height, in an element below a header that stays above them.
 *
 * @param place where to begin, in rows; taken again whenever `placeKey` changes
 */
export function useVirtualRows({
  scroller,
  count,
  rowHeight,
  header,
  place,
  placeKey,
}: {
  scroller: React.RefObject<HTMLElement | null>;
  count: number;
  rowHeight: number;
  /** Height of the header, px. */
  header: number;
  place: number;
  placeKey: string | number;
}): VirtualRows {
  const total = count * rowHeight;
  const anchor = useRef<Anchor>({ top: 0, scrollTop: 0 });
  const [shown, setShown] = useState<Window>(() => ({
    row: place,
    shift: 0,
    room: 800,
    ...sightOf(place * rowHeight, 800),
  }));

  function sightOf(top: number, room: number) {
    return rowsInSight(top, room, rowHeight, count, AROUND);
  }

  /** Puts the rows where they are to be. What follows from it is shown when the element says that it was scrolled. */
  function go(to: number): void {
    const element = scroller.current;
    if (!element) return;
    const extent = { total, room: element.clientHeight - header };
    const top = within(to, extent);
    element.scrollTop = toScroll(top, extent);
    // Browsers round: what they made of it is what the next scrolling is measured from.
    anchor.current = { top, scrollTop: element.scrollTop };
    element.dispatchEvent(new Event('scroll'));
  }

  const follow = useEffectEvent(() => {
    const element = scroller.current;
    if (!element) return;
    const extent = { total, room: element.clientHeight - header };
    const { scrollTop } = element;
    const next = moved(anchor.current, scrollTop, extent);
    if (next.scrollTop !== scrollTop) element.scrollTop = next.scrollTop;
    anchor.current = { top: next.top, scrollTop: element.scrollTop };
    const shift = anchor.current.scrollTop - next.top;
    const row = Math.floor(next.top / rowHeight);
    const sight = { row, shift, room: extent.room, ...sightOf(next.top, extent.room) };
    setShown((before) => (sameWindow(before, sight) ? before : sight));
  });

  const begin = useEffectEvent(() => go(place * rowHeight));
  /** The same row stays at the top where rows become lower or higher. */
  const keepRow = useEffectEvent((before: number) => {
    if (before !== rowHeight) go((anchor.current.top / before) * rowHeight);
  });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const onScroll = () => follow();
    element.addEventListener('scroll', onScroll, { passive: true });
    const resized = new ResizeObserver(onScroll);
    resized.observe(element);
    return () => {
      element.removeEventListener('scroll', onScroll);
      resized.disconnect();
    };
  }, [scroller]);

  useLayoutEffect(() => begin(), [placeKey]);

  const heightBefore = useRef(rowHeight);
  useLayoutEffect(() => {
    keepRow(heightBefore.current);
    heightBefore.current = rowHeight;
  }, [rowHeight]);

  // A list that became longer or shorter shows other rows at the same place.
  useEffect(() => {
    scroller.current?.dispatchEvent(new Event('scroll'));
  }, [count, scroller]);

  const height = physicalHeight({ total, room: shown.room });
  return {
    ...shown,
    end: Math.min(shown.end, count),
    height,
    topOf: (row) => Math.min(height - rowHeight, Math.max(0, row * rowHeight + shown.shift)),
    place: () => anchor.current.top / rowHeight,
    reveal: (row) => {
      const element = scroller.current;
      if (element) go(topFor(row, anchor.current.top, rowHeight, { total, room: element.clientHeight - header }));
    },
  };
}

const sameWindow = (a: Window, b: Window): boolean =>
  a.first === b.first && a.end === b.end && a.shift === b.shift && a.row === b.row && a.room === b.room;
