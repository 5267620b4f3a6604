'use client';
import { useMessages } from '#lib/messages/use-messages.ts';
import { countLimits } from '#lib/search-params/filter.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { FilterMenu } from './filter-menu.tsx';
import { useFilterParts } from './filter-parts.tsx';
import { FilterSheet } from './filter-sheet.tsx';
import { TextFilter } from './text-filter.tsx';

/** What can narrow the view: AND across fields, OR within one. On a phone the parts are in a sheet. */
export function FilterBar() {
  const { filter } = useFilter();
  const { filters } = useMessages();
  const parts = useFilterParts();
  return (
    <div
      role="group"
      data-filter-bar
      aria-label={filters.filter}
      tabIndex={-1}
      className="flex rounded-md items-center gap-1.5 sm:flex-wrap"
    >
      <TextFilter />
      <div className="contents max-sm:hidden">
        {parts.map(({ name, limits, width, body }) => (
          <FilterMenu key={name} name={name} limits={countLimits(filter, limits)} className={width}>
            {body}
          </FilterMenu>
        ))}
      </div>
      <div className="sm:hidden">
        <FilterSheet parts={parts} />
      </div>
    </div>
  );
}
