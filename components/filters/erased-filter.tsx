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
import { ERASURES, toErased } from './erasures.ts';

export function ErasedFilter({ count }: { /** Of the erased in the days shown. */ count: string }) {
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
          onValueChange={(value) => setFilter({ erased: toErased(value) })}
        >
          {ERASURES.map(({ value, name }) => (
            <DropdownMenuRadioItem key={value} value={value}>
              {name}
              {value === 'only' ? <span className="ml-auto pl-4 text-xs text-faint">{count}</span> : null}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
