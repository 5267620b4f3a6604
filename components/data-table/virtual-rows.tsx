'use client';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect } from 'react';
import { rememberScroll } from './scroll-memory.ts';

/** Of the header that stays above the rows, px. */
const HEADER = 32;

/**
 * Rows of any number, of which only those in sight exist. A small component of its own: the virtualizer hands out functions that
 * change without their identity changing, so the React Compiler must leave it alone. Give it the list as its key.
 */
export function VirtualRows({
  list,
  startAt,
  count,
  estimate,
  scroller,
  active,
  onEnd,
  children,
}: {
  /** What the rows are of: how far they were scrolled is kept under this name. */
  list: string;
  /** Where to begin, px. */
  startAt: number;
  count: number;
  /** Height of a row, px, before it is measured. */
  estimate: () => number;
  scroller: React.RefObject<HTMLDivElement | null>;
  /** Kept in sight when it changes. */
  active: number | null;
  /** The last rows come into sight. */
  onEnd: () => void;
  children: (index: number) => React.ReactNode;
}) {
  'use no memo';
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: estimate,
    initialOffset: startAt,
    overscan: 12,
    // The header covers what is above the rows, so that much less of them is in sight below.
    scrollPaddingEnd: HEADER,
    // The active row exists wherever one scrolls: `aria-activedescendant` names it.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      if (active === null || active >= count || indexes.includes(active)) return indexes;
      return [...indexes, active].sort((a, b) => a - b);
    },
    onChange: ({ scrollOffset }) => {
      if (scrollOffset !== null) rememberScroll(list, scrollOffset);
    },
  });
  const last = virtualizer.range?.endIndex ?? 0;
  const height = estimate();

  useEffect(() => {
    if (count > 0 && last >= count - 20) onEnd();
  }, [last, count, onEnd]);

  useEffect(() => {
    if (active !== null) virtualizer.scrollToIndex(active, { align: 'auto' });
  }, [active, virtualizer]);

  // Another density is another height for all.
  useEffect(() => {
    virtualizer.measure();
  }, [height, virtualizer]);

  return (
    <div role="rowgroup" className="relative" style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map((item) => (
        <div
          key={item.key}
          ref={virtualizer.measureElement}
          data-index={item.index}
          role="presentation"
          className="absolute inset-x-0 top-0"
          style={{ transform: `translateY(${item.start}px)` }}
        >
          {children(item.index)}
        </div>
      ))}
    </div>
  );
}
