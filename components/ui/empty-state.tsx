import type { LucideIcon } from 'lucide-react';
import { cn } from './cn.ts';

export interface EmptyStateProps {
  icon?: LucideIcon;
  title: string;
  /** Why nothing is here, and what to do next. */
  detail?: React.ReactNode;
  /** Buttons. */
  actions?: React.ReactNode;
  /** The page consists of it: its title is the `h1`. */
  heading?: boolean;
  className?: string;
}

/** Asked and answered: there is nothing. (Could not ask: that is `ErrorState`.) */
export function EmptyState({ icon: Icon, title, detail, actions, heading = false, className }: EmptyStateProps) {
  const Title = heading ? 'h1' : 'p';
  return (
    <div className={cn('flex flex-col items-center justify-center px-6 py-12 text-center', className)}>
      {Icon ? <Icon aria-hidden className="mb-3 size-6 text-faint" strokeWidth={1.5} /> : null}
      <Title className="text-base font-medium text-ink">{title}</Title>
      {detail ? <div className="mt-1 max-w-md text-sm text-balance text-muted">{detail}</div> : null}
      {actions ? <div className="mt-4 flex flex-wrap justify-center gap-2">{actions}</div> : null}
    </div>
  );
}
