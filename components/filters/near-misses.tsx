'use client';
import { Button } from '#components/ui/button.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { RangeFields } from './range-fields.tsx';

const NEAR = [
  { name: 'rejected', margin: '-2..<0' },
  { name: 'approved', margin: '0..2' },
] as const;

/** Who came near, by whichever gate decided: on either side of its threshold, in a band to choose. */
export function NearMisses() {
  const { setFilter } = useFilter();
  const { filters } = useMessages();
  const { near, limits } = filters;
  return (
    <div role="group" aria-label={near.label} className="flex flex-col gap-2 px-3 py-2.5">
      <div className="flex flex-wrap items-center gap-1.5">
        <span className="text-sm font-medium">{near.label}</span>
        {NEAR.map(({ name, margin }) => (
          <Button key={name} look="quiet" size="sm" onClick={() => setFilter({ lowestMargin: margin, status: [name] })}>
            {near[name]}
          </Button>
        ))}
      </div>
      <RangeFields limit="lowestMargin" name={limits.lowestMargin} unit={filters.gate.marginUnit} />
      <p className="text-2xs text-faint">{near.note}</p>
    </div>
  );
}
