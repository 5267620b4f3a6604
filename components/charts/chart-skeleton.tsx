import { cn } from '#components/ui/cn.ts';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { FRAME, FRAME_BODY, FRAME_HEAD } from './chart-frame.tsx';

/** In the shape of a `ChartFrame`. */
export function ChartSkeleton({
  className,
  bodyClassName,
}: {
  className?: string;
  bodyClassName?: string | undefined;
}) {
  return (
    <div className={cn(FRAME, className)}>
      <div className={FRAME_HEAD}>
        <Skeleton className="h-4 w-40" />
      </div>
      <Skeleton className="h-5 w-2/3" />
      <Skeleton className={cn(FRAME_BODY, bodyClassName)} />
      <Skeleton className="mt-2 h-4 w-1/2" />
    </div>
  );
}
