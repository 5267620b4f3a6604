'use client';
import { useQuery } from '@tanstack/react-query';
import { ListX } from 'lucide-react';
import { chipsOf } from '#components/filters/chips.ts';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { syncSummaryQuery } from '#lib/queries/sync-summary.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

/** Asked and found nothing: which filter to loosen, or that not all was read yet. */
export function NoSubmissions() {
  const { filter, setFilter, clearLimits } = useFilter();
  const { data: sync } = useQuery(syncSummaryQuery);
  const chips = chipsOf(filter);
  const reading = sync && !['upToDate', 'behind'].includes(sync.state);
  return (
    <EmptyState
      icon={ListX}
      className="min-h-96"
      title={chips.length > 0 ? 'No submission matches all of these' : 'No submission in these days'}
      detail={
        reading
          ? 'ARGOS has not been read whole yet. The Sync page tells how far it is, and what stands in the way.'
          : chips.length > 0
            ? 'Take one of them off, or look at more days.'
            : 'Look at more days.'
      }
      actions={
        <>
          {chips.map((chip) => (
            <Button key={chip.key} onClick={() => setFilter(chip.without)}>
              Without {chip.field.toLowerCase()} “{chip.value}”
            </Button>
          ))}
          {chips.length > 1 ? <Button onClick={clearLimits}>Clear all</Button> : null}
          {filter.range === 'all' ? null : <Button onClick={() => setFilter({ range: 'all' })}>Show all days</Button>}
        </>
      }
    />
  );
}
