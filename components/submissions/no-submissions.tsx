'use client';
import { useQuery } from '@tanstack/react-query';
import { ListX } from 'lucide-react';
import { withoutLimit } from '#components/filters/chips.ts';
import { limitNames } from '#components/filters/limit-words.ts';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import { formatCount } from '#lib/format/numbers.ts';
import type { Messages } from '#lib/messages/messages.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { syncSummaryQuery } from '#lib/queries/sync-summary.ts';
import { countLimits } from '#lib/search-params/filter.ts';
import type { Limit } from '#lib/search-params/filter.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

/** Asked and found nothing: which filter to loosen and what that would show, or that not all was read yet. */
export function NoSubmissions({ loosening = [] }: { loosening?: SubmissionsAnswer['loosening'] }) {
  const messages = useMessages();
  const { none } = messages.submissions;
  const { filter, setFilter, clearLimits } = useFilter();
  const { data: sync } = useQuery(syncSummaryQuery);
  const names = limitNames(messages);
  const limits = countLimits(filter);
  const reading = sync && !['upToDate', 'behind'].includes(sync.state);
  return (
    <EmptyState
      icon={ListX}
      className="min-h-96"
      title={limits > 0 ? none.matches : none.inDays}
      detail={reading ? none.notReadYet : detailOf(none, limits, loosening.length)}
      actions={
        <>
          {loosening.map(({ limit, total }) => (
            <Button
              key={limit}
              onClick={() => setFilter(limit === 'range' ? { range: 'all' } : withoutLimit(filter, limit as Limit))}
            >
              {limit === 'range' ? none.allDays : none.without(names[limit as Limit])}
              <span className="text-muted">{formatCount(total)}</span>
            </Button>
          ))}
          {limits > 0 ? <Button onClick={clearLimits}>{none.clearAll}</Button> : null}
          {loosening.length > 0 || filter.range === 'all' ? null : (
            <Button onClick={() => setFilter({ range: 'all' })}>{none.showAllDays}</Button>
          )}
        </>
      }
    />
  );
}

function detailOf(none: Messages['submissions']['none'], limits: number, loosened: number): string {
  if (limits === 0) return none.moreDays;
  return loosened > 0 ? none.looser : none.allExclude;
}
