'use client';
import { CHARTS, WIDE } from '#components/charts/chart-grid.ts';
import { ChartSkeleton } from '#components/charts/chart-skeleton.tsx';
import { cn } from '#components/ui/cn.ts';
import { Loading, Skeleton } from '#components/ui/skeleton.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { TILE, TILES } from './judgement-tiles.tsx';

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
          <ChartSkeleton key={index} className={width} />
        ))}
      </div>
    </Loading>
  );
}
