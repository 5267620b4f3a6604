'use client';
import { useQueryStates } from 'nuqs';
import { Loading, Skeleton } from '#components/ui/skeleton.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { submissionsViewParams } from '#lib/search-params/submissions-view.ts';
import { columnNames, shownColumns, tracksOf } from './columns.tsx';
import { CARD_HEIGHT, ROW_HEIGHTS } from './row-heights.ts';
import { useDensity } from './use-density.ts';

/** In the shape of the rows that come: their columns, their height, on a phone their cards. */
export function SubmissionsSkeleton() {
  const messages = useMessages();
  const [{ columns }] = useQueryStates(submissionsViewParams);
  const [density] = useDensity();
  const names = shownColumns(columns);
  const texts = columnNames(messages);
  const grid = 'grid items-center gap-3 px-2 max-sm:hidden';
  const style = { gridTemplateColumns: tracksOf(names, messages.language).join(' ') };
  return (
    <Loading
      says={messages.submissions.loading}
      className="min-h-96 flex-1 basis-0 overflow-hidden border-t border-line"
    >
      <div aria-hidden className={`${grid} h-8 border-b border-line text-xs font-medium text-muted`} style={style}>
        {names.map((name) => (
          <span key={name} className="truncate">
            {texts[name]}
          </span>
        ))}
      </div>
      {Array.from({ length: 24 }, (_, index) => (
        <div key={index} aria-hidden className="border-b border-line">
          <div className={grid} style={{ ...style, height: ROW_HEIGHTS[density] - 1 }}>
            {names.map((name) => (
              <Skeleton key={name} className={name === 'status' ? 'h-5 w-20' : 'h-3.5 w-4/5'} />
            ))}
          </div>
          <div className="flex flex-col justify-center gap-3 px-2 sm:hidden" style={{ height: CARD_HEIGHT - 1 }}>
            <Skeleton className="h-4 w-full" />
            <Skeleton className="h-3 w-2/3" />
          </div>
        </div>
      ))}
    </Loading>
  );
}
