'use client';
import { Segmented } from '#components/ui/segmented.tsx';
import type { Facets } from '#lib/contract/facets.ts';
import { formatCount } from '#lib/format/numbers.ts';
import type { Filter } from '#lib/search-params/filter.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

type Erasure = NonNullable<Filter['erased']> | 'all';
type Held = NonNullable<Filter['quarantined']> | 'all';

/** What became of the record: erased, or listed in a form that could not be read. */
export function RecordFilter({ facets }: { facets: Facets | undefined }) {
  const { filter, setFilter } = useFilter();
  const withCount = (label: string, erased: string) => {
    const count = facets?.erased.find(({ value }) => value === erased)?.count;
    return count === undefined ? label : `${label} ${formatCount(count)}`;
  };
  return (
    <div className="flex flex-col items-start gap-3 p-3">
      <Part name="Erasure">
        <Segmented<Erasure>
          label="Erasure"
          value={filter.erased ?? 'all'}
          options={[
            { value: 'all', label: 'All' },
            { value: 'without', label: withCount('Without erased', 'false') },
            { value: 'only', label: withCount('Only erased', 'true') },
          ]}
          onValueChange={(value) => setFilter({ erased: value === 'all' ? null : value })}
        />
      </Part>
      <Part name="Also listed unreadable">
        <Segmented<Held>
          label="Also listed unreadable"
          value={filter.quarantined ?? 'all'}
          options={[
            { value: 'all', label: 'All' },
            { value: 'true', label: 'Yes' },
            { value: 'false', label: 'No' },
          ]}
          onValueChange={(value) => setFilter({ quarantined: value === 'all' ? null : value })}
        />
      </Part>
      <p className="max-w-72 text-2xs text-muted">
        Records that never could be read are no submissions: the Sync page lists them in quarantine.
      </p>
    </div>
  );
}

const Part = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <div>
    <p className="mb-1 text-xs text-muted">{name}</p>
    {children}
  </div>
);
