'use client';
import { ChevronDown } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Popover, PopoverContent, PopoverTrigger } from '#components/ui/popover.tsx';
import type { FilterField } from './filter-fields.ts';
import { ValueList } from './value-list.tsx';

/** Any of several values of one field. */
export function FilterMenu({ field }: { field: FilterField }) {
  const { name, selected } = field;
  return (
    <Popover>
      <PopoverTrigger asChild>
        <Button size="sm" className={selected.length > 0 ? 'border-accent-text text-accent-text' : undefined}>
          {name}
          {selected.length > 0 ? <span className="font-semibold">{selected.length}</span> : null}
          <ChevronDown aria-hidden className="text-faint" />
        </Button>
      </PopoverTrigger>
      <PopoverContent aria-label={name}>
        <ValueList field={field} />
      </PopoverContent>
    </Popover>
  );
}
