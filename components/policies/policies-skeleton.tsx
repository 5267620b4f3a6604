'use client';
import { ChartSkeleton } from '#components/charts/chart-skeleton.tsx';
import { Loading, Skeleton } from '#components/ui/skeleton.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';

/** In the shape of the charts, so that nothing moves when they come. */
export function PoliciesSkeleton() {
  const { policies } = useMessages();
  return (
    <Loading says={policies.loading} className="grid gap-y-2">
      <Skeleton className="mb-4 h-10 w-full max-w-prose" />
      {Array.from({ length: 4 }, (_, index) => (
        <ChartSkeleton key={index} />
      ))}
    </Loading>
  );
}
