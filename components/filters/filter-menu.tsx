'use client';
import { ChevronDown } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Popover, PopoverContent, PopoverTrigger } from '#components/ui/popover.tsx';
import { useCoarse } from '#components/ui/use-coarse.ts';

/** One part of the filter behind a button that tells how many limits it holds. */
export function FilterMenu({
  name,
  limits,
  open,
  onOpenChange,
  children,
  ...content
}: {
  name: string;
  limits: number;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onCloseAutoFocus?: (event: Event) => void;
  className?: string;
  children: (close: () => void) => React.ReactNode;
}) {
  // A finger would get a keyboard over the list.
  const coarse = useCoarse();
  return (
    <Popover open={open} onOpenChange={onOpenChange}>
      <PopoverTrigger asChild>
        <Button size="sm" className={limits > 0 ? 'border-accent-text text-accent-text' : undefined}>
          {name}
          {limits > 0 ? <span className="font-semibold">{limits}</span> : null}
          <ChevronDown aria-hidden className="text-faint" />
        </Button>
      </PopoverTrigger>
      <PopoverContent
        aria-label={name}
        onOpenAutoFocus={(event) => {
          // Who opens a list of values types to find one.
          const field =
            event.target instanceof HTMLElement ? event.target.querySelector<HTMLElement>('[role=combobox]') : null;
          if (!field || coarse) return;
          event.preventDefault();
          field.focus();
        }}
        {...content}
      >
        {children(() => onOpenChange(false))}
      </PopoverContent>
    </Popover>
  );
}
