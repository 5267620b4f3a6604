'use client';
import { Loading, Skeleton } from '#components/ui/skeleton.tsx';
import { PATTERN_KINDS } from '#lib/domain/subject-presets.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { COLUMNS, SubjectListHead } from './subject-list.tsx';

const ROWS = Array.from({ length: 12 }, (_, index) => index);
const WIDTHS = ['ml-auto w-6', 'w-44', 'w-96', 'w-28', 'w-36'] as const;

/** Rows as they will be: of a table, on a phone of cards. */
export function SubjectsSkeleton() {
  const { subjects } = useMessages();
  return (
    <Loading says={subjects.loading}>
      <div aria-hidden className="mb-2 flex flex-wrap gap-1">
        {PATTERN_KINDS.map((kind) => (
          <Skeleton key={kind} className="h-7 w-32" />
        ))}
      </div>
      <div className="h-7" />
      <table aria-hidden className="w-full table-fixed text-sm max-md:hidden">
        <SubjectListHead />
        <tbody>
          {ROWS.map((row) => (
            <tr key={row} className="h-16 border-t border-line">
              {COLUMNS.map(({ name }, column) => (
                <td key={name} className="px-2">
                  <Skeleton className={`h-3.5 max-w-full ${WIDTHS[column] ?? ''}`} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="md:hidden">
        {ROWS.slice(0, 6).map((row) => (
          <div key={row} className="flex h-28 flex-col justify-center gap-2 border-t border-line">
            <Skeleton className="h-3.5 w-44" />
            <Skeleton className="h-3.5 w-72 max-w-full" />
            <Skeleton className="h-3 w-56" />
          </div>
        ))}
      </div>
    </Loading>
  );
}
