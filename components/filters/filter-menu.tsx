'use client';
import { ChevronDown } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Popover, PopoverContent, PopoverTrigger } from '#components/ui/popover.tsx';
import { SearchList } from '#components/ui/search-list.tsx';
import type { SearchListItem } from '#components/ui/search-list.tsx';

/** Any of several values; those that the address names are offered though the days shown may have none of them. */
export function FilterMenu({
  name,
  options,
  selected,
  onChange,
  sameAs = (value) => value,
}: {
  name: string;
  options: SearchListItem[];
  selected: string[];
  onChange: (selected: string[]) => void;
  /** Two values of which this is equal are one. */
  sameAs?: (value: string) => string;
}) {
  const isChosen = (value: string) => selected.some((each) => sameAs(each) === sameAs(value));
  const absent = selected.filter((value) => options.every((option) => sameAs(option.value) !== sameAs(value)));
  const items = [...options, ...absent.map((value) => ({ value, label: value, detail: '0' }))];
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
        <SearchList
          multiple
          label={name}
          placeholder={`Find a ${name.toLowerCase()}`}
          items={items}
          selected={items.filter(({ value }) => isChosen(value)).map(({ value }) => value)}
          onChoose={(value) =>
            onChange(isChosen(value) ? selected.filter((each) => sameAs(each) !== sameAs(value)) : [...selected, value])
          }
          empty={() => 'None in the days shown.'}
        />
      </PopoverContent>
    </Popover>
  );
}
