'use client';
import { cn } from '#components/ui/cn.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

/** Whether an approval ended or followed what was found, and when: what a pattern is worth a look for. */
export function ApprovedAfter({ at, className }: { at: string | null; className?: string }) {
  const { subjects, format } = useMessages();
  const { zone } = useFilter();
  return (
    <span
      className={cn('text-xs', at === null ? 'text-muted' : 'font-medium', className)}
      title={subjects.approvedAfter.meaning}
      suppressHydrationWarning
    >
      {at === null
        ? subjects.approvedAfter.never
        : subjects.approvedAfter.at(format.instant(at, zone, { to: 'minute' }))}
    </span>
  );
}
