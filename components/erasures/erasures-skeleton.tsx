'use client';
import { CHARTS, WIDE } from '#components/charts/chart-grid.ts';
import { ChartSkeleton } from '#components/charts/chart-skeleton.tsx';
import { cn } from '#components/ui/cn.ts';
import { Loading, Skeleton } from '#components/ui/skeleton.tsx';
import { RETENTION_CLASSES } from '#lib/domain/erasure.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { TILE, TILES } from './retention-tiles.tsx';

/** In the shape of tiles, table and charts, so that nothing moves when they come. */
export function ErasuresSkeleton() {
  const { erasures } = useMessages();
  return (
    <Loading says={erasures.loading} className="flex flex-col gap-6">
      <div className={cn(TILES, 'xl:grid-cols-6')}>
        {RETENTION_CLASSES.map((each) => (
          <div key={each} className={cn(TILE, 'px-4 py-3')}>
            <Skeleton className="h-4 w-20" />
            <Skeleton className="mt-2 h-6 w-24" />
            <Skeleton className="mt-2 h-4 w-32" />
          </div>
        ))}
      </div>
      <div>
        <Skeleton className="h-6 w-40" />
        <Skeleton className="mt-2 h-16 w-full" />
      </div>
      <div className={CHARTS}>
        {['', '', WIDE].map((width, index) => (
          <ChartSkeleton key={index} className={width} bodyClassName={width === '' ? 'h-64' : undefined} />
        ))}
      </div>
    </Loading>
  );
}
