'use client';
import { Segmented } from '#components/ui/segmented.tsx';
import { ToggleChips } from '#components/ui/toggle-chips.tsx';
import type { Facets } from '#lib/contract/facets.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import type { Filter } from '#lib/search-params/filter.ts';
import { choicesOf, ERASURE_LIMITS } from '#lib/search-params/limits.ts';
import type { ErasureLimit } from '#lib/search-params/limits.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

type Erasure = NonNullable<Filter['erased']> | 'all';
type Held = NonNullable<Filter['quarantined']> | 'all';

/** What became of the record: erased, or listed in a form that could not be read. */
export function RecordFilter({ facets }: { facets: Facets | undefined }) {
  const { filter, setFilter } = useFilter();
  const { filters } = useMessages();
  const { records } = filters;
  const withCount = (label: string, erased: string) => {
    const count = facets?.erased.find(({ value }) => value === erased)?.count;
    return count === undefined ? label : `${label} ${formatCount(count)}`;
  };
  return (
    <div className="flex flex-col items-start gap-3 p-3">
      <Part name={filters.limits.erased}>
        <Segmented<Erasure>
          label={filters.limits.erased}
          value={filter.erased ?? 'all'}
          options={[
            { value: 'all', label: filters.all },
            { value: 'without', label: withCount(records.withoutErased, 'false') },
            { value: 'only', label: withCount(records.onlyErased, 'true') },
          ]}
          onValueChange={(value) => setFilter({ erased: value === 'all' ? null : value })}
        />
      </Part>
      {ERASURE_LIMITS.map((limit) => (
        <ErasureChips key={limit} limit={limit} />
      ))}
      <Part name={records.alsoUnreadable}>
        <Segmented<Held>
          label={records.alsoUnreadable}
          value={filter.quarantined ?? 'all'}
          options={[
            { value: 'all', label: filters.all },
            { value: 'true', label: records.yes },
            { value: 'false', label: records.no },
          ]}
          onValueChange={(value) => setFilter({ quarantined: value === 'all' ? null : value })}
        />
      </Part>
      <p className="max-w-72 text-2xs text-muted">{records.note}</p>
    </div>
  );
}

/** In time or late, gone here or not, what is left: any of what is chosen. */
function ErasureChips({ limit }: { limit: ErasureLimit }) {
  const { filter, setFilter } = useFilter();
  const messages = useMessages();
  const name = messages.filters.limits[limit];
  const names: Readonly<Record<string, string>> = messages.erasures[limit];
  const values: readonly string[] = choicesOf(limit);
  return (
    <Part name={name}>
      <ToggleChips<string>
        label={name}
        on={filter[limit]}
        onChange={(chosen) => setFilter({ [limit]: values.filter((value) => chosen.includes(value)) })}
        chips={values.map((value) => ({ value, label: names[value] ?? value }))}
      />
    </Part>
  );
}

const Part = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <div>
    <p className="mb-1 text-xs text-muted">{name}</p>
    {children}
  </div>
);
