'use client';
import { Loading, Skeleton } from '#components/ui/skeleton.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { SCENARIO, SIDE } from './scenario.tsx';

/** In the shape of what comes: sliders beside numbers and charts. */
export function WhatIfSkeleton() {
  const { whatIf } = useMessages();
  return (
    <Loading says={whatIf.loading} className={SCENARIO}>
      <div className={SIDE}>
        {[0, 1, 2].map((row) => (
          <Skeleton key={row} className="h-16 w-full" />
        ))}
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <Skeleton className="h-32 w-full" />
        <Skeleton className="h-64 w-full" />
        <Skeleton className="h-96 w-full" />
      </div>
    </Loading>
  );
}
