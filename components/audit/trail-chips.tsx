'use client';
import { X } from 'lucide-react';
import { moveFocusOn } from '#components/filters/keep-focus.ts';
import { Button } from '#components/ui/button.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useAuditFilter } from '#lib/search-params/use-audit-filter.ts';
import type { LimitChip } from './limit-chips.ts';

/** What narrows the trail; each is taken off by its cross. */
export function TrailChips({ chips }: { chips: LimitChip[] }) {
  const { filters } = useMessages();
  const { takeOff, clearLimits } = useAuditFilter();
  if (chips.length === 0) return null;
  return (
    <ul aria-label={filters.filters} className="flex min-w-0 flex-wrap items-center gap-1.5">
      {chips.map(({ limit, name, value }) => (
        <li
          key={limit}
          className="inline-flex h-7 max-w-full items-center gap-1 rounded-md bg-accent-soft pl-2 text-xs"
        >
          <span className="text-muted">{name}</span>
          <span title={value} className="min-w-0 truncate font-medium text-accent-text sm:max-w-80">
            {value}
          </span>
          <button
            type="button"
            aria-label={filters.takeOff(name, value)}
            data-chip
            onClick={({ currentTarget }) => {
              moveFocusOn(currentTarget, currentTarget.closest('ul'));
              takeOff(limit);
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
