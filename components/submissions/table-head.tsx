'use client';
import { useTable } from '@tanstack/react-table';
import { useQueryStates } from 'nuqs';
import type { SubmissionItem } from '#lib/contract/submission.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { sortKeyOf, submissionsViewParams } from '#lib/search-params/submissions-view.ts';
import { columnNames, columns, features, shownColumns, visibilityOf } from './columns.tsx';
import { HEADER_HEIGHT } from './row-heights.ts';
import { TableHeader } from './table-header.tsx';

/** The rows are elsewhere: a million of them are not the table's to hold. */
const NONE: SubmissionItem[] = [];

/** The names of the columns, which stay above the rows, and the ways to sort them. */
export function TableHead() {
  const [view, setView] = useQueryStates(submissionsViewParams, { history: 'replace' });
  const names: Readonly<Record<string, string>> = columnNames(useMessages());
  const table = useTable({
    features,
    columns,
    data: NONE,
    manualSorting: true,
    state: {
      columnVisibility: visibilityOf(shownColumns(view.columns)),
      sorting: [{ id: sortKeyOf(view.sort), desc: view.sort.startsWith('-') }],
    },
  });
  return (
    <div role="rowgroup" className="sticky top-0 z-10 bg-canvas max-sm:sr-only">
      {table.getHeaderGroups().map((group) => (
        <div
          key={group.id}
          role="row"
          aria-rowindex={1}
          className="grid grid-cols-(--tracks) items-center gap-3 border-b border-line px-2 text-xs text-muted"
          style={{ height: HEADER_HEIGHT }}
        >
          {group.headers.map((header) => (
            <TableHeader
              key={header.id}
              id={header.column.id}
              sort={view.sort}
              sortable={header.column.getCanSort()}
              end={header.column.id === 'lowestMargin'}
              lowFirst={header.column.id === 'lowestMargin'}
              onSort={(sort) => void setView({ sort, selected: null }, { history: 'push' })}
            >
              {names[header.column.id]}
            </TableHeader>
          ))}
        </div>
      ))}
    </div>
  );
}
