'use client';
import { ErasedFilter } from './erased-filter.tsx';
import { useFilterFields } from './filter-fields.ts';
import { FilterMenu } from './filter-menu.tsx';
import { SubjectFilter } from './subject-filter.tsx';
import { TextFilter } from './text-filter.tsx';

/** What can narrow the view: AND across fields, OR within one. */
export function FilterBar() {
  const { fields, erased } = useFilterFields();
  return (
    <div role="group" aria-label="Filter" className="flex flex-wrap items-center gap-1.5">
      <TextFilter />
      {fields.map((field) => (
        <FilterMenu key={field.name} field={field} />
      ))}
      <SubjectFilter />
      <ErasedFilter count={erased} />
    </div>
  );
}
