'use client';
import { X } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { chipsOf } from './chips.ts';
import { useFacets } from './filter-fields.ts';
import { moveFocusOn } from './keep-focus.ts';

/** What narrows the view, one chip a limit; each is taken off by its cross. Nothing where nothing does. */
export function FilterChips() {
  const { filter, setFilter, clearLimits } = useFilter();
  const messages = useMessages();
  const { filters } = messages;
  const chips = chipsOf(messages, filter, useFacets());
  if (chips.length === 0) return null;
  return (
    <ul aria-label={filters.filters} className="flex flex-wrap items-center gap-1.5">
      {chips.map((chip) => (
        <li
          key={chip.key}
          className="inline-flex h-7 max-w-full items-center gap-1 rounded-md bg-accent-soft pl-2 text-xs"
        >
          <span className="text-muted">{chip.field}</span>
          <span className="min-w-0 truncate font-medium text-accent-text">{chip.value}</span>
          <button
            type="button"
            aria-label={filters.takeOff(chip.field, chip.value)}
            data-chip
            onClick={({ currentTarget }) => {
              moveFocusOn(currentTarget, currentTarget.closest('ul'));
              setFilter(chip.without);
            }}
            className="inline-flex size-7 items-center justify-center rounded-md text-muted hover:bg-hover hover:text-ink"
          >
            <X aria-hidden className="size-3.5" />
          </button>
        </li>
      ))}
      {chips.length > 1 ? (
        <li>
          <Button
            look="quiet"
            size="sm"
            onClick={({ currentTarget }) => {
              moveFocusOn(currentTarget, null);
              clearLimits();
            }}
          >
            {filters.clearAll}
          </Button>
        </li>
      ) : null}
    </ul>
  );
}
