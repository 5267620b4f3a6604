'use client';
import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import { cn } from '#components/ui/cn.ts';
import { useNarrow } from '#components/ui/use-narrow.ts';
import { sortKeyOf, SUBMISSION_SORTS } from '#lib/search-params/submissions-view.ts';
import type { SubmissionsView } from '#lib/search-params/submissions-view.ts';

/** Name of a column, and where the server can sort by it, the way to do so: one way first, then the other. */
export function TableHeader({
  id,
  sort,
  sortable,
  end,
  lowFirst,
  onSort,
  children,
}: {
  id: string;
  sort: SubmissionsView['sort'];
  sortable: boolean;
  /** Its numbers stand at the right. */
  end: boolean;
  /** Sorted from low to high first. */
  lowFirst: boolean;
  onSort: (sort: SubmissionsView['sort']) => void;
  children: React.ReactNode;
}) {
  const narrow = useNarrow();
  const descending = sort.startsWith('-');
  const sorted = sortKeyOf(sort) === id;
  const ascend = sorted ? descending : lowFirst;
  const next = SUBMISSION_SORTS.find((each) => each === (ascend ? id : `-${id}`));
  const Icon = sorted ? (descending ? ArrowDown : ArrowUp) : ArrowUpDown;
  return (
    <div
      role="columnheader"
      aria-sort={sorted ? (descending ? 'descending' : 'ascending') : undefined}
      className={cn('min-w-0 truncate font-medium', end && 'pr-2 text-right')}
    >
      {sortable && next ? (
        <button
          type="button"
          onClick={() => onSort(next)}
          // Beside cards the names are heard, not seen: nothing that is not seen takes the focus.
          tabIndex={narrow ? -1 : undefined}
          className={cn(
            'flex h-6 items-center gap-1 rounded-sm hover:text-ink',
            end && 'ml-auto',
            sorted && 'text-ink',
          )}
        >
          {children}
          <Icon aria-hidden className={cn('size-3', !sorted && 'opacity-40')} />
        </button>
      ) : (
        children
      )}
    </div>
  );
}
