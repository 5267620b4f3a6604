'use client';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect } from 'react';

/**
 * Rows of any number, of which only those in sight exist. A small component of its own: the virtualizer hands out functions that
 * change without their identity changing, so the React Compiler must leave it alone.
 */
export function VirtualRows({
  count,
  estimate,
  scroller,
  active,
  onEnd,
  children,
}: {
  count: number;
  /** Height of a row, px, before it is measured. */
  estimate: number;
  scroller: React.RefObject<HTMLDivElement | null>;
  /** Kept in sight. */
  active: number | null;
  /** The last rows come into sight. */
  onEnd: () => void;
  children: (index: number) => React.ReactNode;
}) {
  'use no memo';
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    overscan: 12,
  });
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;

  useEffect(() => {
    if (count > 0 && last >= count - 20) onEnd();
  }, [last, count, onEnd]);

  useEffect(() => {
    if (active !== null) virtualizer.scrollToIndex(active, { align: 'auto' });
  }, [active, virtualizer]);

  // Another density is another height for all.
  useEffect(() => {
    virtualizer.measure();
  }, [estimate, virtualizer]);

  return (
    <div role="rowgroup" className="relative" style={{ height: virtualizer.getTotalSize() }}>
      {items.map((item) => (
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
