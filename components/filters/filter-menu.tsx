'use client';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Popover, PopoverContent, PopoverTrigger } from '#components/ui/popover.tsx';
import { cn } from '#components/ui/cn.ts';
import { useCoarse } from '#components/ui/use-coarse.ts';

/** One part of the filter behind a button that tells how many limits it holds. */
export function FilterMenu({
  name,
  limits,
  className,
  children,
}: {
  name: string;
  limits: number;
  className?: string;
  children: (close: () => void) => React.ReactNode;
}) {
  const [open, setOpen] = useState(false);
  // A finger would get a keyboard over the list.
  const coarse = useCoarse();
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button size="sm" className={limits > 0 ? 'border-accent-text text-accent-text' : undefined}>
          {name}
          {limits > 0 ? <span className="font-semibold">{limits}</span> : null}
          <ChevronDown aria-hidden className="text-faint" />
        </Button>
      </PopoverTrigger>
      <PopoverContent
        aria-label={name}
        className={cn(className)}
        onOpenAutoFocus={(event) => {
          // Who opens a list of values types to find one.
          const field =
            event.target instanceof HTMLElement ? event.target.querySelector<HTMLElement>('[role=combobox]') : null;
          if (!field || coarse) return;
          event.preventDefault();
          field.focus();
        }}
      >
        {children(() => setOpen(false))}
      </PopoverContent>
    </Popover>
  );
}
