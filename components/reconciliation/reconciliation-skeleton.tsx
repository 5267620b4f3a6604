'use client';
import { FRAME, FRAME_BODY, FRAME_HEAD } from '#components/charts/chart-frame.tsx';
import { cn } from '#components/ui/cn.ts';
import { Loading, Skeleton } from '#components/ui/skeleton.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { TILE, TILES } from './judgement-tiles.tsx';
import { CHARTS, WIDE } from '#components/charts/chart-grid.ts';

/** In the shape of tiles and charts, so that nothing moves when they come. */
export function ReconciliationSkeleton() {
  const { reconciliation } = useMessages();
  return (
    <Loading says={reconciliation.loading} className="flex flex-col gap-6">
      <div className={TILES}>
        {Array.from({ length: 3 }, (_, index) => (
          <div key={index} className={cn(TILE, 'px-4 py-3')}>
            <Skeleton className="h-4 w-20" />
            <Skeleton className="mt-2 h-6 w-24" />
            <Skeleton className="mt-2 h-4 w-40" />
          </div>
        ))}
      </div>
      <div className={CHARTS}>
        {['', '', WIDE, '', ''].map((width, index) => (
          <div key={index} className={cn(FRAME, width)}>
            <div className={FRAME_HEAD}>
              <Skeleton className="h-4 w-40" />
            </div>
            <Skeleton className="h-5 w-2/3" />
            <Skeleton className={FRAME_BODY} />
            <Skeleton className="mt-2 h-4 w-1/2" />
          </div>
        ))}
      </div>
    </Loading>
  );
}
