'use client';
import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import { cn } from '#components/ui/cn.ts';
import { SUBMISSION_SORTS } from '#lib/search-params/submissions-view.ts';
import type { SubmissionsView } from '#lib/search-params/submissions-view.ts';

/** Name of a column, and where the server can sort by it, the way to do so: from high to low first, then the other way. */
export function TableHeader({
  id,
  sort,
  sortable,
  end,
  onSort,
  children,
}: {
  id: string;
  sort: SubmissionsView['sort'];
  sortable: boolean;
  /** Its numbers stand at the right. */
  end: boolean;
  onSort: (sort: SubmissionsView['sort']) => void;
  children: React.ReactNode;
}) {
  const descending = sort.startsWith('-');
  const sorted = sort.replace('-', '') === id;
  const next = SUBMISSION_SORTS.find((each) => each === (sorted && descending ? id : `-${id}`));
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
          className={cn('flex h-6 items-center gap-1 rounded-sm hover:text-ink', sorted && 'text-ink')}
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
