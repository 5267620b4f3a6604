'use client';
import { ChevronDown } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuTrigger,
} from '#components/ui/dropdown-menu.tsx';
import { useFilter } from '#lib/search-params/use-filter.ts';

const CHOICES = [
  { value: 'all', name: 'All' },
  { value: 'without', name: 'Without erased' },
  { value: 'only', name: 'Only erased' },
] as const;

export function ErasedFilter() {
  const { filter, setFilter } = useFilter();
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button size="sm" className={filter.erased ? 'border-accent-text text-accent-text' : undefined}>
          Erasure <ChevronDown aria-hidden className="text-faint" />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent>
        <DropdownMenuRadioGroup
          value={filter.erased ?? 'all'}
          onValueChange={(value) => setFilter({ erased: value === 'only' || value === 'without' ? value : null })}
        >
          {CHOICES.map(({ value, name }) => (
            <DropdownMenuRadioItem key={value} value={value}>
              {name}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
