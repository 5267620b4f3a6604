import { cn } from './cn.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

/** A part of what comes, in its shape. */
export function Skeleton({ className, ...rest }: React.ComponentProps<'span'>) {
  return <span aria-hidden className={cn('block animate-pulse rounded-sm bg-hover', className)} {...rest} />;
}

/** Says what is on its way, once for all of the skeletons in it. */
export function Loading({
  says,
  className,
  children,
}: {
  says: string;
  className?: string;
  children: React.ReactNode;
}) {
  return (
    <div role="status" className={className}>
      <VisuallyHidden>{says}</VisuallyHidden>
      {children}
    </div>
  );
}
