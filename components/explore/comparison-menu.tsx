'use client';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { cn } from '#components/ui/cn.ts';
import { Popover, PopoverContent, PopoverTrigger } from '#components/ui/popover.tsx';
import { CustomRange } from '#components/shell/custom-range.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { comparedDays, COMPARISONS } from '#lib/search-params/explore-view.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { useToday } from '#lib/search-params/use-now.ts';
import { useExploreView } from './use-exploration.ts';

/** Which days the range is compared with. */
export function ComparisonMenu() {
  const { comparison } = useMessages().explore;
  const [open, setOpen] = useState(false);
  const [view, setView] = useExploreView();
  const { range, zone } = useFilter();
  const today = useToday(zone);
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button size="sm" aria-label={comparison.withChosen(comparison.choices[view.compare])}>
          {comparison.choices[view.compare]} <ChevronDown aria-hidden className="text-faint" />
        </Button>
      </PopoverTrigger>
      <PopoverContent aria-label={comparison.with} align="end" className="flex flex-col sm:flex-row">
        <ul className="border-b border-line p-2 sm:w-36 sm:border-r sm:border-b-0">
          {COMPARISONS.filter((name) => name !== 'custom').map((name) => (
            <li key={name}>
              <button
                type="button"
                data-focus-inset
                aria-pressed={name === view.compare}
                onClick={() => {
                  void setView({ compare: name, compareFrom: null, compareTo: null });
                  setOpen(false);
                }}
                className={cn(
                  'flex h-8 w-full items-center rounded-sm px-2 text-left text-sm whitespace-nowrap text-muted hover:bg-hover hover:text-ink',
                  name === view.compare && 'bg-accent-soft font-medium text-accent-text',
                )}
              >
                {comparison.choices[name]}
              </button>
            </li>
          ))}
        </ul>
        <CustomRange
          initial={comparedDays(view, range)}
          today={today}
          zone={zone}
          onApply={({ from, to }) => {
            void setView({ compare: 'custom', compareFrom: from, compareTo: to });
            setOpen(false);
          }}
        />
      </PopoverContent>
    </Popover>
  );
}
