'use client';
import { Button } from '#components/ui/button.tsx';
import { writeNear } from '#lib/domain/near-miss-text.ts';
import { DEFAULT_BAND } from '#lib/domain/near-miss.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { RangeFields } from './range-fields.tsx';

const NEAR = writeNear({ kind: 'flip', band: DEFAULT_BAND });

/** Who came near the other verdict, as the page of near misses counts it, and the lowest margin, in a range to choose. */
export function NearMisses() {
  const { setFilter } = useFilter();
  const { filters } = useMessages();
  const { near, limits } = filters;
  return (
    <div role="group" aria-label={near.label} className="flex flex-col gap-2 px-3 py-2.5">
      <div className="flex flex-wrap items-center gap-1.5">
        <span className="text-sm font-medium">{near.label}</span>
        {(['rejected', 'approved'] as const).map((name) => (
          <Button key={name} look="quiet" size="sm" onClick={() => setFilter({ nearMiss: NEAR, status: [name] })}>
            {near[name]}
          </Button>
        ))}
      </div>
      <RangeFields limit="lowestMargin" name={limits.lowestMargin} unit={filters.gate.marginUnit} />
      <p className="text-2xs text-faint">{near.note}</p>
    </div>
  );
}
