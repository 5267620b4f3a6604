'use client';
import { useState } from 'react';
import { SearchList } from '#components/ui/search-list.tsx';
import { cn } from '#components/ui/cn.ts';
import type { FilterField } from './filter-fields.ts';
import { offeredValues, toggleValue } from './offered-values.ts';

/** Longest value that the address takes. */
const LONGEST = 200;

/** Values of one field to choose from, any of them; one that is not offered is typed. */
export function ValueList({ field, className }: { field: FilterField; className?: string }) {
  const [typed, setTyped] = useState('');
  const { name, selected } = field;
  const items = offeredValues(field, typed.trim().slice(0, LONGEST));
  return (
    <div
      onInput={({ target }) => {
        if (target instanceof HTMLInputElement) setTyped(target.value);
      }}
    >
      <SearchList
        multiple
        label={name}
        placeholder={`Find or type a ${name.toLowerCase()}`}
        items={items}
        selected={items
          .filter(({ value }) => selected.some((each) => field.sameAs(each) === field.sameAs(value)))
          .map(({ value }) => value)}
        onChoose={(value) => field.onChange(toggleValue(field, value))}
        empty={() => 'None in the days shown. Type one to look for it.'}
        className={cn(className)}
      />
    </div>
  );
}
