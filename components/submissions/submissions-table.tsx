'use client';
import { useSearchParams } from 'next/navigation';
import { useQueryStates } from 'nuqs';
import { useEffect, useId, useMemo, useRef } from 'react';
import { rowByKey } from '#components/data-table/grid-keys.ts';
import { useVirtualRows } from '#components/data-table/use-virtual-rows.ts';
import { useShortcuts } from '#components/shell/shortcuts/use-shortcuts.ts';
import { cn } from '#components/ui/cn.ts';
import { useNarrow } from '#components/ui/use-narrow.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import type { ListHead } from '#lib/queries/submissions.ts';
import { useProblem } from '#lib/queries/use-problem.ts';
import { sortKeyOf, submissionsViewParams } from '#lib/search-params/submissions-view.ts';
import { useFocusWhenBack } from './came-back.ts';
import { shownColumns, tracksOf } from './columns.tsx';
import { CARD_HEIGHT, HEADER_HEIGHT, ROW_HEIGHTS } from './row-heights.ts';
import { RowPlaceholder } from './row-placeholder.tsx';
import { submissionHref } from './submission-href.ts';
import { TableFoot } from './table-foot.tsx';
import { TableHead } from './table-head.tsx';
import { TableRow } from './table-row.tsx';
import { useActiveRow } from './use-active-row.ts';
import { useDensity } from './use-density.ts';
import { useListRows } from './use-list-rows.ts';
import type { ListVisit } from './use-list-visit.ts';
import { useOpening } from './use-opening.ts';
import { usePlaceMemory } from './use-place-memory.ts';

/** The list as a grid: keys by the ARIA Authoring Practices, only the rows in sight exist, on a phone rows are cards. */
export function SubmissionsTable({
  visit,
  head,
  updating,
  grid,
}: {
  /** The question that the rows answer, and where in the list to begin. */
  visit: ListVisit;
  head: ListHead;
  /** What is shown belongs to the question before. */
  updating: boolean;
  /** For who has acted elsewhere and goes on by keys. */
  grid: React.RefObject<HTMLDivElement | null>;
}) {
  const { submissions, language } = useMessages();
  const id = useId();
  const [view, setView] = useQueryStates(submissionsViewParams, { history: 'replace' });
  const scroller = useRef<HTMLDivElement>(null);
  useFocusWhenBack(grid);
  const narrow = useNarrow();
  const [density] = useDensity();
  const rowHeight = narrow ? CARD_HEIGHT : ROW_HEIGHTS[density];
  const sight = useVirtualRows({
    scroller,
    count: head.total,
    rowHeight,
    header: narrow ? 0 : HEADER_HEIGHT,
    place: visit.row,
    placeKey: visit.serial,
  });
  const rows = useListRows(visit.list, head, sight);
  const problem = useProblem(rows.error);
  const { active, choose } = useActiveRow({
    list: visit.list,
    head,
    rows,
    selected: view.selected,
    revealed: visit.selected,
    onSelect: (authId) => void setView({ selected: authId }),
    reveal: sight.reveal,
  });
  usePlaceMemory(visit.list, { until: head.until, row: sight.row, selected: view.selected, place: sight.place });

  const inSight = Array.from({ length: Math.max(0, sight.end - sight.first) }, (_, index) => sight.first + index);
  // The active row exists a little beyond what is in sight too: `aria-activedescendant` names it.
  const beyond = active !== null && !inSight.includes(active) && rows.itemAt(active) ? [active] : [];
  const existing = [...inSight, ...beyond].sort((a, b) => a - b);
  // By hand: the compiler does not keep it, and with new columns every row would be made anew.
  const shown = useMemo(() => shownColumns(view.columns), [view.columns]);
  const tracks = tracksOf(shown, language);
  const sortedBy = sortKeyOf(view.sort);
  const open = useOpening();
  const search = useSearchParams();

  // Where the last key led: the next may come before the table is drawn again.
  const walked = useRef(active);
  useEffect(() => {
    walked.current = active;
  });
  function walk(key: string): boolean {
    const next = rowByKey(key, walked.current, head.total, Math.ceil(sight.place()));
    if (next !== null) {
      walked.current = next;
      choose(next);
    }
    return next !== null;
  }

  function onKeyDown(event: React.KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return;
    const chosen = active === null ? null : rows.itemAt(active);
    if (event.key === 'Enter' && chosen) open(chosen);
    if (walk(event.key)) event.preventDefault();
  }

  // From anywhere in the page: who walks has the list in hand.
  function walkFromAnywhere(key: string): void {
    grid.current?.focus({ preventScroll: true });
    walk(key);
  }
  useShortcuts({ next: () => walkFromAnywhere('ArrowDown'), previous: () => walkFromAnywhere('ArrowUp') });

  return (
    <>
      <div
        ref={scroller}
        className={cn(
          // `anchor` none: the rows are placed by us, the browser is not to correct it.
          'relative min-h-96 flex-1 basis-0 scroll-edge overflow-auto border-t border-line [contain:strict] [overflow-anchor:none]',
          // The ring is the active row's; without one it is the whole list's, as far as it is in sight.
          active === null &&
            'has-[[role=grid]:focus-visible]:outline-2 has-[[role=grid]:focus-visible]:-outline-offset-2 has-[[role=grid]:focus-visible]:outline-accent-text',
          updating && 'opacity-60 transition-opacity',
        )}
      >
        <div
          ref={grid}
          role="grid"
          aria-label={submissions.title}
          aria-rowcount={head.total + 1}
          aria-colcount={tracks.length}
          aria-busy={updating || rows.loading}
          aria-activedescendant={active !== null && existing.includes(active) ? `${id}-${active}` : undefined}
          tabIndex={0}
          onKeyDown={onKeyDown}
          className="group/grid min-w-full outline-none sm:w-max"
          style={{ '--tracks': tracks.join(' ') } as React.CSSProperties}
        >
          <TableHead />
          <div role="rowgroup" className="relative" style={{ height: sight.height }}>
            {existing.map((index) => {
              const item = rows.itemAt(index);
              const same = { id: `${id}-${index}`, index, top: sight.topOf(index), height: rowHeight };
              return item ? (
                <TableRow
                  key={index}
                  {...same}
                  item={item}
                  href={submissionHref(item, search)}
                  card={narrow ? sortedBy : null}
                  active={index === active}
                  columns={shown}
                  onOpen={open}
                />
              ) : (
                <RowPlaceholder
                  key={index}
                  {...same}
                  tracks={narrow ? 0 : tracks.length}
                  active={index === active}
                  gone={item === null}
                />
              );
            })}
          </div>
        </div>
      </div>
      <TableFoot
        first={Math.min(head.total, sight.row + 1)}
        last={Math.min(head.total, sight.row + Math.max(1, Math.round(sight.room / rowHeight)))}
        total={head.total}
        problem={problem?.title ?? null}
        onRetry={rows.retry}
      />
    </>
  );
}
