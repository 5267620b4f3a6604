import { cn } from './cn.ts';

/** Give it the shape of what comes. Say what is loading once, in a live region of the whole, not here. */
export function Skeleton({ className, ...rest }: React.ComponentProps<'span'>) {
  return <span aria-hidden className={cn('block animate-pulse rounded-sm bg-hover', className)} {...rest} />;
}
