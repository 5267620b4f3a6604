'use client';
import { useTable } from '@tanstack/react-table';
import { useRouter, useSearchParams } from 'next/navigation';
import { useQueryStates } from 'nuqs';
import { useId, useRef, useState } from 'react';
import { rowByKey } from '#components/data-table/grid-keys.ts';
import { recallScroll } from '#components/data-table/scroll-memory.ts';
import { VirtualRows } from '#components/data-table/virtual-rows.tsx';
import { useShortcuts } from '#components/shell/shortcuts/use-shortcuts.ts';
import { cn } from '#components/ui/cn.ts';
import type { SubmissionItem } from '#lib/contract/submission.ts';
import { submissionsViewParams } from '#lib/search-params/submissions-view.ts';
import { useFocusWhenBack } from './came-back.ts';
import { columns, features, shownColumns, tracksOf, visibilityOf } from './columns.tsx';
import { CARD_HEIGHT, ROW_HEIGHTS } from './row-heights.ts';
import { submissionHref } from './submission-href.ts';
import { TableHeader } from './table-header.tsx';
import { TableRow } from './table-row.tsx';

/** Rows are cards below this width of the window, px: Tailwind's `sm`. */
const PHONE = 640;

/** The list as a grid: keys by the ARIA Authoring Practices, only the rows in sight exist, on a phone rows are cards. */
export function SubmissionsTable({
  list,
  items,
  total,
  updating,
  onEnd,
  foot,
}: {
  /** The question that the rows answer. */
  list: string;
  items: SubmissionItem[];
  total: number;
  /** What is shown belongs to the question before. */
  updating: boolean;
  onEnd: () => void;
  foot: React.ReactNode;
}) {
  const id = useId();
  const router = useRouter();
  const search = useSearchParams();
  const [view, setView] = useQueryStates(submissionsViewParams, { history: 'replace' });
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  useFocusWhenBack(grid);
  // Who comes back from a submission finds the rows where they were; another question begins at its top.
  const [cameWith] = useState(list);
  const height = ROW_HEIGHTS[view.density];
  const shown = shownColumns(view.columns);
  const table = useTable({
    features,
    columns,
    data: items,
    getRowId: (item) => `${item.projectId}/${item.authId}`,
    manualSorting: true,
    state: {
      columnVisibility: visibilityOf(shown),
      sorting: [{ id: view.sort.replace('-', ''), desc: view.sort.startsWith('-') }],
    },
  });
  const rows = table.getRowModel().rows;
  const active = items.findIndex((item) => item.authId === view.selected);
  const tracks = tracksOf(shown);

  async function open(item: SubmissionItem): Promise<void> {
    // Before leaving, so that the back button finds the row marked.
    if (item.authId !== view.selected) await setView({ selected: item.authId });
    router.push(submissionHref(item, search));
  }

  function onKeyDown(event: React.KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return;
    const chosen = items[active];
    if (event.key === 'Enter' && chosen) void open(chosen);
    if (walk(event.key)) event.preventDefault();
  }

  function walk(key: string): boolean {
    const next = rowByKey(key, active < 0 ? null : active, rows.length);
    if (next === null) return false;
    void setView({ selected: items[next]?.authId ?? null });
    return true;
  }

  // From anywhere in the page: who walks has the list in hand.
  function walkFromAnywhere(key: string): boolean {
    grid.current?.focus({ preventScroll: true });
    return walk(key);
  }
  useShortcuts({ next: () => walkFromAnywhere('ArrowDown'), previous: () => walkFromAnywhere('ArrowUp') });

  return (
    <div
      ref={scroller}
      className={cn(
        'relative min-h-96 flex-1 basis-0 overflow-auto border-t border-line [contain:strict]',
        // The ring is the active row's; without one it is the whole list's, as far as it is in sight.
        active < 0 &&
          'has-[[role=grid]:focus-visible]:outline-2 has-[[role=grid]:focus-visible]:-outline-offset-2 has-[[role=grid]:focus-visible]:outline-accent-text',
        updating && 'opacity-60 transition-opacity',
      )}
    >
      <div
        ref={grid}
        role="grid"
        aria-label="Submissions"
        aria-rowcount={total + 1}
        aria-colcount={tracks.length}
        aria-busy={updating}
        aria-activedescendant={active < 0 ? undefined : `${id}-${active}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        className="group/grid min-w-full outline-none sm:w-max"
        style={{ ['--tracks' as string]: tracks.join(' ') }}
      >
        <div role="rowgroup" className="sticky top-0 z-10 bg-canvas max-sm:sr-only">
          {table.getHeaderGroups().map((group) => (
            <div
              key={group.id}
              role="row"
              aria-rowindex={1}
              className="grid h-8 grid-cols-(--tracks) items-center gap-3 border-b border-line px-2 text-xs text-muted"
            >
              {group.headers.map((header) => (
                <TableHeader
                  key={header.id}
                  id={header.column.id}
                  sort={view.sort}
                  sortable={header.column.getCanSort()}
                  end={header.column.id === 'margin'}
                  onSort={(sort) => void setView({ sort, selected: null }, { history: 'push' })}
                >
                  <table.FlexRender header={header} />
                </TableHeader>
              ))}
            </div>
          ))}
        </div>
        <VirtualRows
          key={list}
          list={list}
          startAt={list === cameWith ? recallScroll(list) : 0}
          count={rows.length}
          estimate={() => (window.innerWidth < PHONE ? CARD_HEIGHT : height)}
          scroller={scroller}
          active={active < 0 ? null : active}
          onEnd={onEnd}
        >
          {(index) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <TableRow
                id={`${id}-${index}`}
                index={index}
                item={row.original}
                href={submissionHref(row.original, search)}
                height={height}
                active={index === active}
                cells={row
                  .getVisibleCells()
                  .map((cell) => ({ id: cell.id, content: <table.FlexRender cell={cell} /> }))}
                onOpen={() => void open(row.original)}
              />
            );
          }}
        </VirtualRows>
      </div>
      {foot}
    </div>
  );
}
