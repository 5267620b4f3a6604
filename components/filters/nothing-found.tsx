'use client';
import type { LucideIcon } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { countLimits } from '#lib/search-params/filter.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

/** No submission matches: what could be changed. @param detail what is to be said instead */
export function NothingFound({ icon, detail }: { icon: LucideIcon; detail?: string | undefined }) {
  const { nothing } = useMessages().filters.page;
  const { filter, setFilter, clearLimits } = useFilter();
  const limits = countLimits(filter);
  return (
    <EmptyState
      icon={icon}
      className="min-h-96"
      title={limits > 0 ? nothing.filtered : nothing.inDays}
      detail={detail ?? (limits > 0 ? nothing.takeOff : nothing.moreDays)}
      actions={
        <>
          {limits > 0 ? <Button onClick={clearLimits}>{nothing.clear}</Button> : null}
          {filter.range === 'all' ? null : (
            <Button onClick={() => setFilter({ range: 'all' })}>{nothing.allDays}</Button>
          )}
        </>
      }
    />
  );
}
