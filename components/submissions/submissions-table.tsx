'use client';
import { useTable } from '@tanstack/react-table';
import { ArrowDown, ArrowUp, ArrowUpDown, LoaderCircle } from 'lucide-react';
import { useRouter, useSearchParams } from 'next/navigation';
import { useQueryStates } from 'nuqs';
import { useRef } from 'react';
import { rowByKey } from '#components/data-table/grid-keys.ts';
import { VirtualRows } from '#components/data-table/virtual-rows.tsx';
import { cn } from '#components/ui/cn.ts';
import type { SubmissionItem } from '#lib/contract/submission.ts';
import { SUBMISSION_COLUMNS, SUBMISSION_SORTS, submissionsViewParams } from '#lib/search-params/submissions-view.ts';
import { COLUMN_WIDTHS, columns, features } from './columns.tsx';
import { SubmissionCard } from './submission-card.tsx';
import { submissionHref } from './submission-href.ts';

const HEIGHTS = { compact: 32, comfortable: 40 } as const;

/** The list as a grid: keys by the ARIA Authoring Practices, only the rows in sight exist, on a phone rows are cards. */
export function SubmissionsTable({
  items,
  total,
  updating,
  loadingMore,
  onEnd,
}: {
  items: SubmissionItem[];
  total: number;
  /** What is shown belongs to the question before. */
  updating: boolean;
  loadingMore: boolean;
  onEnd: () => void;
}) {
  const router = useRouter();
  const search = useSearchParams();
  const [view, setView] = useQueryStates(submissionsViewParams, { history: 'replace' });
  const scroller = useRef<HTMLDivElement>(null);
  const descending = view.sort.startsWith('-');
  const sorted = view.sort.replace('-', '');
  const table = useTable({
    features,
    columns,
    data: items,
    getRowId: (item) => `${item.projectId}/${item.authId}`,
    manualSorting: true,
    state: {
      columnVisibility: Object.fromEntries(SUBMISSION_COLUMNS.map((name) => [name, view.columns.includes(name)])),
      sorting: [{ id: sorted, desc: descending }],
    },
  });
  const rows = table.getRowModel().rows;
  const active = items.findIndex((item) => item.authId === view.selected);
  const tracks = SUBMISSION_COLUMNS.filter((name) => view.columns.includes(name)).map((name) => COLUMN_WIDTHS[name]);

  const open = (index: number): void => {
    const item = items[index];
    if (item) router.push(submissionHref(item, search));
  };

  function onKeyDown(event: React.KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && event.target === event.currentTarget && active >= 0) open(active);
    const next = rowByKey(event.key, active < 0 ? null : active, rows.length);
    if (next === null) return;
    event.preventDefault();
    void setView({ selected: items[next]?.authId ?? null });
  }

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label="Submissions"
      aria-rowcount={total + 1}
      aria-colcount={tracks.length}
      aria-busy={updating}
      aria-activedescendant={active < 0 ? undefined : `row-${active}`}
      tabIndex={0}
      data-focus-inset
      onKeyDown={onKeyDown}
      className={cn(
        'relative h-[max(24rem,calc(100dvh-15rem))] min-h-0 overflow-auto border-t border-line [contain:strict]',
        updating && 'opacity-60 transition-opacity',
      )}
    >
      <div className="min-w-full sm:w-max" style={{ ['--tracks' as string]: tracks.join(' ') }}>
        <div role="rowgroup" className="sticky top-0 z-10 bg-canvas max-sm:sr-only">
          {table.getHeaderGroups().map((group) => (
            <div
              key={group.id}
              role="row"
              aria-rowindex={1}
              className="grid h-8 grid-cols-(--tracks) items-center gap-3 border-b border-line px-2 text-xs text-muted"
            >
              {group.headers.map((header) => {
                const isSorted = header.column.id === sorted;
                const next = SUBMISSION_SORTS.find(
                  (sort) => sort === (isSorted && descending ? header.column.id : `-${header.column.id}`),
                );
                const Icon = isSorted ? (descending ? ArrowDown : ArrowUp) : ArrowUpDown;
                return (
                  <div
                    key={header.id}
                    role="columnheader"
                    aria-sort={isSorted ? (descending ? 'descending' : 'ascending') : undefined}
                    className="min-w-0 font-medium"
                  >
                    {header.column.getCanSort() && next ? (
                      <button
                        type="button"
                        onClick={() => void setView({ sort: next, selected: null }, { history: 'push' })}
                        className={cn('flex h-6 items-center gap-1 rounded-sm hover:text-ink', isSorted && 'text-ink')}
                      >
                        <table.FlexRender header={header} />
                        <Icon aria-hidden className={cn('size-3', !isSorted && 'opacity-40')} />
                      </button>
                    ) : (
                      <table.FlexRender header={header} />
                    )}
                  </div>
                );
              })}
            </div>
          ))}
        </div>
        <VirtualRows
          count={rows.length}
          estimate={HEIGHTS[view.density]}
          scroller={scroller}
          active={active < 0 ? null : active}
          onEnd={onEnd}
        >
          {(index) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <div
                id={`row-${index}`}
                role="row"
                aria-rowindex={index + 2}
                aria-selected={index === active}
                onClick={() => open(index)}
                className={cn(
                  'cursor-pointer border-b border-line px-2 hover:bg-hover',
                  index === active && 'bg-accent-soft shadow-[inset_2px_0_var(--accent)]',
                )}
              >
                <div
                  role="presentation"
                  className="hidden grid-cols-(--tracks) items-center gap-3 sm:grid"
                  style={{ height: HEIGHTS[view.density] - 1 }}
                >
                  {row.getVisibleCells().map((cell) => (
                    <div key={cell.id} role="gridcell" className="min-w-0">
                      <table.FlexRender cell={cell} />
                    </div>
                  ))}
                </div>
                <SubmissionCard item={row.original} />
              </div>
            );
          }}
        </VirtualRows>
      </div>
      {loadingMore ? (
        <p role="status" className="sticky left-0 flex h-10 items-center justify-center gap-2 text-xs text-muted">
          <LoaderCircle aria-hidden className="size-4 animate-spin" /> Loading more
        </p>
      ) : null}
    </div>
  );
}
