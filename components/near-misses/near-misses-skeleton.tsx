'use client';
import { ChartSkeleton } from '#components/charts/chart-skeleton.tsx';
import { cn } from '#components/ui/cn.ts';
import { Loading, Skeleton } from '#components/ui/skeleton.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { CHARTS, TILE, TILES } from './layout.ts';

/** In the shape of what comes. */
export function NearMissesSkeleton() {
  const { nearMisses } = useMessages();
  return (
    <Loading says={nearMisses.loading} className="flex flex-col gap-6">
      <Skeleton className="h-16 max-w-prose" />
      <div className={TILES}>
        {Array.from({ length: 2 }, (_, index) => (
          <div key={index} className={cn(TILE, 'px-4 py-3')}>
            <Skeleton className="h-4 w-28" />
            <Skeleton className="mt-2 h-6 w-20" />
            <Skeleton className="mt-2 h-4 w-40" />
          </div>
        ))}
      </div>
      <Skeleton className="h-44" />
      <Skeleton className="h-72" />
      <div className={CHARTS}>
        {Array.from({ length: 2 }, (_, index) => (
          <ChartSkeleton key={index} />
        ))}
      </div>
    </Loading>
  );
}
