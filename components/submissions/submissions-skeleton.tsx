import { Skeleton } from '#components/ui/skeleton.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';

/** In the shape of rows. */
export function SubmissionsSkeleton() {
  return (
    <div role="status" className="border-t border-line">
      <VisuallyHidden>Loading submissions</VisuallyHidden>
      {Array.from({ length: 14 }, (_, index) => (
        <div key={index} className="flex h-10 items-center gap-6 border-b border-line px-2">
          <Skeleton className="h-4 w-36" />
          <Skeleton className="h-4 w-20" />
          <Skeleton className="h-4 w-28 max-sm:hidden" />
          <Skeleton className="h-4 flex-1" />
        </div>
      ))}
    </div>
  );
}
