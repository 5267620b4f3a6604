'use client';
import { formatInstant } from '#lib/format/times.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

/** An instant in the chosen zone; on hover in UTC (or in the browser's, where UTC is chosen). */
export function TimeCell({ instant }: { instant: string }) {
  const { zone } = useFilter();
  const other = zone === 'UTC' ? Intl.DateTimeFormat().resolvedOptions().timeZone : 'UTC';
  return (
    <time
      dateTime={instant}
      title={`${formatInstant(instant, other, { to: 'millisecond' })} ${other}`}
      className="whitespace-nowrap"
      suppressHydrationWarning
    >
      {formatInstant(instant, zone)}
    </time>
  );
}
