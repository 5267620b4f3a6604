'use client';
import { Loading, Skeleton } from '#components/ui/skeleton.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';

const ROWS = Array.from({ length: 8 }, (_, index) => index);

/** In the shape of what comes, so that nothing jumps. */
export function SubjectSkeleton() {
  const { detail } = useMessages().subjects;
  return (
    <Loading says={detail.loading} className="flex flex-col gap-5">
      <div className="flex flex-col gap-3">
        <Skeleton className="h-6 w-72 max-w-full" />
        <Skeleton className="h-4 w-96 max-w-full" />
        <Skeleton className="h-4 w-80 max-w-full" />
      </div>
      <Skeleton className="h-28 w-full" />
      <Skeleton className="h-80 w-full" />
      <div>
        {ROWS.map((row) => (
          <div key={row} className="flex h-9 items-center border-t border-line">
            <Skeleton className="h-3.5 w-full" />
          </div>
        ))}
      </div>
    </Loading>
  );
}
