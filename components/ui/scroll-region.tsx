import { cn } from './cn.ts';

/** What may be wider or longer than its place, as tables are on a phone: it scrolls by itself, by keys too, and its edge says that there is more. */
export function ScrollRegion({
  label,
  className,
  children,
}: {
  label: string;
  className?: string;
  children: React.ReactNode;
}) {
  return (
    <div tabIndex={0} role="region" aria-label={label} className={cn('relative scroll-edge overflow-auto', className)}>
      {children}
    </div>
  );
}
