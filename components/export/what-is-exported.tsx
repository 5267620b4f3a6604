'use client';
import { chipsOf } from '#components/filters/chips.ts';
import { formatDayRange } from '#lib/format/days.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { formatInstant } from '#lib/format/times.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

/** How many submissions of which days under which filter: what the file will hold. */
export function WhatIsExported({ total, asOf }: { total: number | null; asOf: string | null }) {
  const { filter, range, zone } = useFilter();
  const messages = useMessages();
  const chips = chipsOf(messages, filter);
  return (
    <div className="flex flex-col gap-1">
      <p className="text-lg font-semibold tabular-nums">
        {total === null ? 'Counting…' : `${formatCount(total)} ${total === 1 ? 'submission' : 'submissions'}`}
      </p>
      <p className="text-sm text-muted">
        {range ? formatDayRange(range) : 'All days'} · {zone}
        {asOf === null ? null : ` · as of ${formatInstant(asOf, zone, { to: 'minute' })}`}
      </p>
      <p className="text-sm break-words text-muted">
        {chips.length === 0
          ? 'No filter: every submission of these days.'
          : chips.map(({ field, value }) => `${field}: ${value}`).join(' · ')}
      </p>
    </div>
  );
}
