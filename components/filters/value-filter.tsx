'use client';
import { useState } from 'react';
import { Segmented } from '#components/ui/segmented.tsx';
import { SearchList } from '#components/ui/search-list.tsx';
import { cn } from '#components/ui/cn.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import type { Facets } from '#lib/contract/facets.ts';
import type { ValueField } from './filter-fields.ts';
import { offeredValues, toggleValue } from './offered-values.ts';

/** Longest value that the address takes. */
const LONGEST = 200;

/** The values of one field to choose from, and whether any, all or none of the chosen are meant. */
export function ValueFilter({
  field,
  facets,
  className,
}: {
  field: ValueField;
  facets: Facets | undefined;
  className?: string;
}) {
  const { filter, setFilter } = useFilter();
  const { filters } = useMessages();
  const [first] = field.modes;
  const [limit, setLimit] = useState(() => (field.modes.find((mode) => filter[mode.limit].length > 0) ?? first).limit);
  const [typed, setTyped] = useState('');
  const choice = { ...field, options: optionsOf(field, limit, facets), selected: filter[limit] };
  const items = offeredValues(filters, choice, field.typed ? typed.trim().slice(0, LONGEST) : '');
  return (
    <div
      className={cn('flex flex-col', className)}
      onInput={({ target }) => {
        if (target instanceof HTMLInputElement) setTyped(target.value);
      }}
    >
      <div className="border-b border-line p-2">
        <Segmented
          label={filters.which(field.name)}
          value={limit}
          options={field.modes.map((mode) => ({
            value: mode.limit,
            label: filter[mode.limit].length > 0 ? `${mode.name} ${filter[mode.limit].length}` : mode.name,
          }))}
          onValueChange={setLimit}
        />
      </div>
      <SearchList
        multiple
        label={field.name}
        placeholder={field.typed ? filters.findOrType(field.name) : filters.find(field.name)}
        items={items}
        selected={items
          .filter(({ value }) => choice.selected.some((each) => field.sameAs(each) === field.sameAs(value)))
          .map(({ value }) => value)}
        onChoose={(value) => setFilter({ [limit]: toggleValue(choice, value) })}
        empty={() => (field.typed ? filters.noneInDaysTypeOne : filters.noneInDays)}
        className="w-full"
      />
    </div>
  );
}

/** Of sole blockers, the rejections that each code alone caused are counted. */
function optionsOf(field: ValueField, limit: string, facets: Facets | undefined): ValueField['options'] {
  if (limit !== 'soleBlocker' || !facets) return field.options;
  return field.options.map((option) => {
    const sole = facets.failCode.find(({ value }) => value === option.value)?.soleBlocker ?? 0;
    return { ...option, detail: formatCount(sole) };
  });
}
