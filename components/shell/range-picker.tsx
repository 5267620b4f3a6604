'use client';
import { CalendarDays, ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { cn } from '#components/ui/cn.ts';
import { Popover, PopoverContent, PopoverTrigger } from '#components/ui/popover.tsx';
import { Tooltip } from '#components/ui/tooltip.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import type { RangeChoice } from '#lib/domain/time-range.ts';
import { RANGE_PRESETS } from '#lib/domain/time-range.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { useToday } from '#lib/search-params/use-now.ts';
import { CustomRange } from './custom-range.tsx';
import { useFocusReturn } from './shortcuts/use-focus-return.ts';
import { useKeyCaps } from './shortcuts/key-preferences.ts';
import { useShortcut } from './shortcuts/use-shortcuts.ts';
import { useRangeKeys } from './use-range-keys.ts';

/** Which days are looked at: one of the presets, or any. */
export function RangePicker() {
  const { format, ranges, terms } = useMessages();
  const [open, setOpen] = useState(false);
  const { filter, setFilter, range, zone } = useFilter();
  const today = useToday(zone);
  const preset = typeof filter.range === 'string' ? filter.range : null;
  const days = range ? format.dayRange(range) : ranges.allThereAre;
  const focus = useFocusReturn();
  const caps = useKeyCaps('range');
  useRangeKeys();
  useShortcut('range', () => {
    focus.remember();
    setOpen(true);
  });

  function choose(choice: RangeChoice) {
    setFilter({ range: choice });
    setOpen(false);
  }

  return (
    <Popover open={open} onOpenChange={setOpen}>
      <Tooltip content={ranges.daysAre(days)} keys={caps}>
        <PopoverTrigger asChild>
          <Button>
            <CalendarDays aria-hidden strokeWidth={1.75} className="text-faint" />
            <VisuallyHidden>{ranges.daysBefore}</VisuallyHidden>
            {preset ? terms.presets[preset] : days}{' '}
            {preset && range ? <span className="hidden font-normal text-faint xl:inline">{days}</span> : null}
            <ChevronDown aria-hidden className="text-faint" />
          </Button>
        </PopoverTrigger>
      </Tooltip>
      <PopoverContent
        aria-label={ranges.days}
        onCloseAutoFocus={focus.onCloseAutoFocus}
        className="flex flex-col sm:flex-row"
      >
        <ul className="grid grid-cols-3 gap-0.5 border-b border-line p-2 sm:flex sm:w-36 sm:flex-col sm:border-r sm:border-b-0">
          {RANGE_PRESETS.map((name) => (
            <li key={name}>
              <button
                type="button"
                data-focus-inset
                aria-pressed={name === preset}
                onClick={() => choose(name)}
                className={cn(
                  'flex h-8 w-full items-center rounded-sm px-2 text-left text-sm whitespace-nowrap text-muted hover:bg-hover hover:text-ink',
                  name === preset &&
                    'bg-accent-soft font-medium text-accent-text hover:bg-accent-soft hover:text-accent-text',
                )}
              >
                {terms.presets[name]}
              </button>
            </li>
          ))}
        </ul>
        <CustomRange initial={range} today={today} zone={zone} onApply={choose} />
      </PopoverContent>
    </Popover>
  );
}
