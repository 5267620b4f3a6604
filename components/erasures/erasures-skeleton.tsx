'use client';
import { FRAME, FRAME_BODY, FRAME_HEAD } from '#components/charts/chart-frame.tsx';
import { CHARTS, WIDE } from '#components/charts/chart-grid.ts';
import { cn } from '#components/ui/cn.ts';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { RETENTION_CLASSES } from '#lib/domain/erasure.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { TILE, TILES } from './retention-tiles.tsx';

/** In the shape of tiles, table and charts, so that nothing moves when they come. */
export function ErasuresSkeleton() {
  const { erasures } = useMessages();
  return (
    <div role="status" className="flex flex-col gap-6">
      <VisuallyHidden>{erasures.loading}</VisuallyHidden>
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
          <div key={index} className={cn(FRAME, width)}>
            <div className={FRAME_HEAD}>
              <Skeleton className="h-4 w-40" />
            </div>
            <Skeleton className="h-5 w-2/3" />
            <Skeleton className={cn(FRAME_BODY, width === '' && 'h-64')} />
            <Skeleton className="mt-2 h-4 w-1/2" />
          </div>
        ))}
      </div>
    </div>
  );
}
