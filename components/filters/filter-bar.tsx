'use client';
import { ErasedFilter } from './erased-filter.tsx';
import { useFilterFields } from './filter-fields.ts';
import { FilterMenu } from './filter-menu.tsx';
import { FilterSheet } from './filter-sheet.tsx';
import { SubjectFilter } from './subject-filter.tsx';
import { TextFilter } from './text-filter.tsx';

/** What can narrow the view: AND across fields, OR within one. On a phone the fields are in a sheet. */
export function FilterBar() {
  const { fields, erased } = useFilterFields();
  return (
    <div role="group" aria-label="Filter" className="flex items-center gap-1.5 sm:flex-wrap">
      <TextFilter />
      <div className="contents max-sm:hidden">
        {fields.map((field) => (
          <FilterMenu key={field.name} field={field} />
        ))}
        <SubjectFilter />
        <ErasedFilter count={erased} />
      </div>
      <div className="sm:hidden">
        <FilterSheet fields={fields} />
      </div>
    </div>
  );
}
