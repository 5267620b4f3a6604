'use client';
import { Loading, Skeleton } from '#components/ui/skeleton.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { EntryListHead } from './entry-list.tsx';
import { COLUMNS } from './entry-row.tsx';

/** As many rows as a screen has. */
const ROWS = Array.from({ length: 20 }, (_, index) => index);
const WIDTHS = ['w-36', 'w-24', 'w-44', 'w-40', 'w-16', 'w-20'] as const;

/** Rows as they will be: of a table, on a phone of cards. */
export function EntriesSkeleton() {
  const { audit: words } = useMessages();
  return (
    <Loading says={words.loading}>
      <table aria-hidden className="w-full table-fixed text-sm max-sm:hidden">
        <EntryListHead />
        <tbody>
          {ROWS.map((row) => (
            <tr key={row} className="h-[33px] border-t border-line">
              {COLUMNS.map(({ name, className }, column) => (
                <td key={name} className={`px-2 ${className}`}>
                  <Skeleton className={`h-3.5 max-w-full ${WIDTHS[column] ?? ''}`} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="sm:hidden">
        {ROWS.slice(0, 10).map((row) => (
          <div key={row} className="flex h-[77px] flex-col justify-center gap-2 border-t border-line pl-5">
            <Skeleton className="h-3.5 w-40" />
            <Skeleton className="h-3.5 w-52" />
            <Skeleton className="h-3 w-64 max-w-full" />
          </div>
        ))}
      </div>
    </Loading>
  );
}
