'use client';
import { ownZone } from '#lib/browser/platform.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

/** An instant in the chosen zone; on hover in UTC (or in the browser's, where UTC is chosen). */
export function TimeCell({ instant }: { instant: string }) {
  const { format } = useMessages();
  const { zone } = useFilter();
  const other = zone === 'UTC' ? ownZone() : 'UTC';
  return (
    <time
      dateTime={instant}
      title={`${format.instant(instant, other, { to: 'millisecond' })} ${other}`}
      className="whitespace-nowrap"
      suppressHydrationWarning
    >
      {format.instant(instant, zone)}
    </time>
  );
}
