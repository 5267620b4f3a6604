import { EyeOff } from 'lucide-react';
import { cn } from './cn.ts';

/** Stands where a value was left out: there is one, which is not shown. Never to be taken for "none". */
export function Masked({ children, title, className }: { children: string; title?: string; className?: string }) {
  return (
    <span title={title} className={cn('inline-flex min-w-0 items-center gap-1 text-muted', className)}>
      <EyeOff aria-hidden className="size-3.5 shrink-0" strokeWidth={1.75} />
      <span className="truncate">{children}</span>
    </span>
  );
}
