'use client';
import { ListX } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { Messages } from '#lib/messages/messages.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useAuditFilter } from '#lib/search-params/use-audit-filter.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import type { LimitChip } from './limit-chips.ts';

/** Asked and found nothing: which filters there are to take off. How much each would show is not asked: that would be entries, too. */
export function NoEntries({ chips }: { chips: LimitChip[] }) {
  const { none } = useMessages().audit;
  const { takeOff, clearLimits } = useAuditFilter();
  const { filter, setFilter } = useFilter();
  const allDays = filter.range === 'all';
  return (
    <EmptyState
      icon={ListX}
      className="min-h-96 border-t border-line"
      title={chips.length > 0 ? none.matches : none.inDays}
      detail={detailOf(none, chips.length, allDays)}
      actions={
        <>
          {chips.map(({ limit, name }) => (
            <Button key={limit} onClick={() => takeOff(limit)}>
              {none.without(name)}
            </Button>
          ))}
          {allDays ? null : <Button onClick={() => setFilter({ range: 'all' })}>{none.allDays}</Button>}
          {chips.length > 1 ? <Button onClick={clearLimits}>{none.clearAll}</Button> : null}
        </>
      }
    />
  );
}

function detailOf(none: Messages['audit']['none'], limits: number, allDays: boolean): string {
  if (limits === 0) return none.moreDays;
  if (limits === 1) return allDays ? none.whichOnly : none.whichOne;
  return allDays ? none.oneOf : none.whichOf;
}
