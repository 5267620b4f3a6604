import { ChartSkeleton } from '#components/charts/chart-skeleton.tsx';
import { cn } from '#components/ui/cn.ts';
import { Loading, Skeleton } from '#components/ui/skeleton.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { CHARTS } from './overview-charts.tsx';
import { TILE, TILES } from './overview-tiles.tsx';

/** In the shape of tiles and charts, so that nothing moves when they come. */
export function OverviewSkeleton() {
  const { overview } = useMessages();
  return (
    <Loading says={overview.loading} className="flex flex-col gap-6">
      <div>
        <div className={cn(TILES, 'border-t border-l border-line')}>
          {Array.from({ length: 5 }, (_, index) => (
            <div key={index} className={cn(TILE, 'border-r border-b border-line px-4 py-3')}>
              <Skeleton className="h-4 w-20" />
              <Skeleton className="mt-2 h-6 w-24" />
            </div>
          ))}
        </div>
        <Skeleton className="mt-1 h-16 w-full sm:h-4 sm:w-2/3" />
      </div>
      <div className={CHARTS}>
        {Array.from({ length: 4 }, (_, index) => (
          <ChartSkeleton key={index} />
        ))}
      </div>
    </Loading>
  );
}
