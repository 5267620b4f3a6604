'use client';
import Link from 'next/link';
import { memo } from 'react';
import { cn } from '#components/ui/cn.ts';
import type { SortKey } from '#lib/contract/filter.ts';
import type { SubmissionItem } from '#lib/contract/submission.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import type { SubmissionColumn } from '#lib/search-params/submissions-view.ts';
import { CELLS } from './columns.tsx';
import { SubmissionCard } from './submission-card.tsx';

/**
 * A row: a click anywhere opens it; the first cell is a link, for new tabs and for its address. On a phone it is a card. Scrolling
 * makes only rows that are new: one that stays is not made again.
 */
export const TableRow = memo(function TableRow({
  id,
  index,
  item,
  href,
  height,
  top,
  card,
  active,
  columns,
  onOpen,
}: {
  id: string;
  index: number;
  item: SubmissionItem;
  href: string;
  /** With its line, px. */
  height: number;
  /** Where it stands, px. */
  top: number;
  /** What the list is sorted by, where the row is a card: only what is seen exists. null = it is a row. */
  card: SortKey | null;
  active: boolean;
  columns: readonly SubmissionColumn[];
  onOpen: (item: SubmissionItem) => void;
}) {
  const { submissions } = useMessages();
  function onClick(event: React.MouseEvent): void {
    if (event.target instanceof Element && event.target.closest('button')) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey) {
      if (!(event.target instanceof Element && event.target.closest('a'))) window.open(href, '_blank', 'noopener');
      return;
    }
    // Who marks a text wants to copy it.
    if (window.getSelection()?.toString() === '') onOpen(item);
  }
  const link = (content: React.ReactNode) => (
    <Link
      href={href}
      prefetch={false}
      tabIndex={-1}
      draggable={false}
      className="block w-fit max-w-full rounded-sm"
      onClick={(event) => {
        // The row opens it, and remembers that it did; with a key held the browser does what it does with links.
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey) event.preventDefault();
      }}
    >
      {content}
    </Link>
  );
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={active}
      onClick={onClick}
      style={card ? { top } : { top, height }}
      className={cn(
        'absolute inset-x-0 cursor-pointer border-b border-line px-2 hover:bg-hover',
        !card && 'grid grid-cols-(--tracks) items-center gap-3',
        active && 'bg-accent-soft shadow-[inset_2px_0_var(--accent)] hover:bg-accent-soft',
        active &&
          'group-focus-visible/grid:outline-2 group-focus-visible/grid:-outline-offset-2 group-focus-visible/grid:outline-accent-text',
      )}
    >
      {card ? (
        <SubmissionCard item={item} sortedBy={card} link={link} />
      ) : (
        columns.map((column, position) => (
          <div key={column} role="gridcell" className="min-w-0">
            {position === 0 ? link(CELLS[column](item, submissions)) : CELLS[column](item, submissions)}
          </div>
        ))
      )}
    </div>
  );
});
