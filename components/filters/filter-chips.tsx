'use client';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { ChipList } from './chip-list.tsx';
import { chipsOf } from './chips.ts';
import { usePolicyName } from './filter-fields.ts';

/** What narrows the view by the filter that pages share. */
export function FilterChips() {
  const { filter, setFilter, clearLimits } = useFilter();
  const chips = chipsOf(useMessages(), filter, usePolicyName());
  return (
    <ChipList
      chips={chips.map(({ key, field, value, without }) => ({ key, field, value, takeOff: () => setFilter(without) }))}
      onClearAll={clearLimits}
    />
  );
}
