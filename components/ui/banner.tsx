import { Info, TriangleAlert, type LucideIcon } from 'lucide-react';
import { cn } from './cn.ts';

/** What stands above numbers that must be read with care: old, incomplete, simulated. */
export function Banner({
  tone = 'caution',
  icon: Icon = tone === 'neutral' ? Info : TriangleAlert,
  actions,
  className,
  children,
}: {
  icon?: LucideIcon;
  tone?: 'caution' | 'neutral' | 'rejected';
  actions?: React.ReactNode;
  className?: string;
  children: React.ReactNode;
}) {
  const tones = {
    caution: 'bg-caution-soft text-caution-text',
    neutral: 'bg-hover text-muted',
    rejected: 'bg-rejected-soft text-rejected-text',
  };
  return (
    <div className={cn('flex items-center gap-2 rounded-md px-3 py-1.5 text-xs', tones[tone], className)}>
      <Icon aria-hidden className="size-3.5 shrink-0" />
      <div className="min-w-0 flex-1">{children}</div>
      {actions}
    </div>
  );
}
