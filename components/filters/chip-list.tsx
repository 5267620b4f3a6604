'use client';
import { X } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { moveFocusOn } from './keep-focus.ts';

export interface ShownChip {
  key: string;
  field: string;
  value: string;
  takeOff: () => void;
}

/** What narrows a page, one chip a limit; each is taken off by its cross, and the focus goes on. Nothing where nothing does. */
export function ChipList({ chips, onClearAll }: { chips: readonly ShownChip[]; onClearAll: () => void }) {
  const { filters } = useMessages();
  if (chips.length === 0) return null;
  return (
    <ul aria-label={filters.filters} className="flex min-w-0 flex-wrap items-center gap-1.5">
      {chips.map(({ key, field, value, takeOff }) => (
        <li key={key} className="inline-flex h-7 max-w-full items-center gap-1 rounded-md bg-accent-soft pl-2 text-xs">
          <span className="text-muted">{field}</span>
          <span title={value} className="min-w-0 truncate font-medium text-accent-text sm:max-w-80">
            {value}
          </span>
          <button
            type="button"
            aria-label={filters.takeOff(field, value)}
            data-chip
            onClick={({ currentTarget }) => {
              moveFocusOn(currentTarget, currentTarget.closest('ul'));
              takeOff();
            }}
            className="inline-flex size-7 shrink-0 items-center justify-center rounded-md text-muted hover:bg-hover hover:text-ink"
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
              onClearAll();
            }}
          >
            {filters.clearAll}
          </Button>
        </li>
      ) : null}
    </ul>
  );
}
