'use client';
import { toast } from '#components/ui/toast.ts';
import { turnPeriod } from '#lib/domain/time-range.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { useToday } from '#lib/search-params/use-now.ts';
import { useShortcuts } from './shortcuts/use-shortcuts.ts';

/** A key for each preset, and to turn the days like a page. */
export function useRangeKeys(): void {
  const { setFilter, clearLimits, range, zone } = useFilter();
  const { ranges } = useMessages();
  const today = useToday(zone);

  function turn(by: 1 | -1): void {
    const turned = range ? turnPeriod(range, by, today) : null;
    if (turned) setFilter({ range: turned });
    else toast(range && by > 0 ? ranges.newestDays : ranges.allDays);
  }

  useShortcuts({
    'range-today': () => setFilter({ range: 'today' }),
    'range-yesterday': () => setFilter({ range: 'yesterday' }),
    'range-7d': () => setFilter({ range: '7d' }),
    'range-30d': () => setFilter({ range: '30d' }),
    'range-90d': () => setFilter({ range: '90d' }),
    'range-12m': () => setFilter({ range: '12m' }),
    'range-this-month': () => setFilter({ range: 'this-month' }),
    'range-last-month': () => setFilter({ range: 'last-month' }),
    'range-all': () => setFilter({ range: 'all' }),
    'previous-period': () => turn(-1),
    'next-period': () => turn(1),
    'clear-filters': clearLimits,
  });
}
