'use client';
import { FRAME, FRAME_BODY, FRAME_HEAD } from '#components/charts/chart-frame.tsx';
import { cn } from '#components/ui/cn.ts';
import { Loading, Skeleton } from '#components/ui/skeleton.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { CHARTS, WIDE } from './explore-charts.tsx';

/** In the shape of the charts, so that nothing moves when they come. */
export function ExploreSkeleton() {
  const { explore } = useMessages();
  return (
    <Loading says={explore.loading} className={CHARTS}>
      {['', '', '', '', WIDE, WIDE].map((width, index) => (
        <div key={index} className={cn(FRAME, width)}>
          <div className={FRAME_HEAD}>
            <Skeleton className="h-4 w-40" />
          </div>
          <Skeleton className="h-5 w-2/3" />
          <Skeleton className={FRAME_BODY} />
          <Skeleton className="mt-2 h-4 w-1/2" />
        </div>
      ))}
    </Loading>
  );
}
