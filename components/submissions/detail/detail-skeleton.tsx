'use client';
import { Loading, Skeleton } from '#components/ui/skeleton.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';

/** In the shape of what comes, so that nothing jumps. */
export function DetailSkeleton() {
  const { submission } = useMessages();
  return (
    <Loading says={submission.loading} className="flex flex-col gap-4">
      <div className="flex flex-col gap-3">
        {/* On a phone the codes and the button come below. */}
        <div className="flex h-30.5 flex-col justify-between sm:h-[3.125rem]">
          <Skeleton className="h-6 w-72 max-w-full" />
          <Skeleton className="h-4 w-28" />
          <Skeleton className="h-7 w-28 sm:hidden" />
        </div>
        <Skeleton className="h-23 w-full max-w-xl sm:h-6" />
      </div>
      <div className="flex h-9 items-center gap-4 border-b border-line">
        <Skeleton className="h-4 w-12" />
        <Skeleton className="h-4 w-40" />
        <Skeleton className="h-4 w-20" />
      </div>
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div>
          <div className="h-8 border-b border-line">
            <Skeleton className="h-4 w-56" />
          </div>
          {Array.from({ length: 6 }, (_, index) => (
            <div key={index} className="flex h-19 items-center border-b border-line">
              <Skeleton className="h-9 w-full" />
            </div>
          ))}
        </div>
        <Skeleton className="h-96 w-full" />
      </div>
    </Loading>
  );
}
