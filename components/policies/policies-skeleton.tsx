'use client';
import { FRAME, FRAME_BODY, FRAME_HEAD } from '#components/charts/chart-frame.tsx';
import { Loading, Skeleton } from '#components/ui/skeleton.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';

/** In the shape of the charts, so that nothing moves when they come. */
export function PoliciesSkeleton() {
  const { policies } = useMessages();
  return (
    <Loading says={policies.loading} className="grid gap-y-2">
      <Skeleton className="mb-4 h-10 w-full max-w-prose" />
      {Array.from({ length: 4 }, (_, index) => (
        <div key={index} className={FRAME}>
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
