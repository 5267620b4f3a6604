'use client';
import { chipsOf } from '#components/filters/chips.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

/** How many submissions of which days under which filter: what the file will hold. */
export function WhatIsExported({ total, asOf }: { total: number | null; asOf: string | null }) {
  const messages = useMessages();
  const { exporting, format, terms } = messages;
  const { filter, range, zone } = useFilter();
  const chips = chipsOf(messages, filter);
  return (
    <div className="flex flex-col gap-1">
      <p className="text-lg font-semibold tabular-nums">
        {total === null ? exporting.counting : exporting.submissions(total)}
      </p>
      <p className="text-sm text-muted">
        {range ? format.dayRange(range) : terms.presets.all} · {zone}
        {asOf === null ? null : ` · ${exporting.asOf(format.instant(asOf, zone, { to: 'minute' }))}`}
      </p>
      <p className="text-sm break-words text-muted">
        {chips.length === 0 ? exporting.noFilter : chips.map(({ field, value }) => `${field}: ${value}`).join(' · ')}
      </p>
    </div>
  );
}
