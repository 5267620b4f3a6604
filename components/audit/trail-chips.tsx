'use client';
import { ChipList } from '#components/filters/chip-list.tsx';
import { useAuditFilter } from '#lib/search-params/use-audit-filter.ts';
import type { LimitChip } from './limit-chips.ts';

/** What narrows the trail. */
export function TrailChips({ chips }: { chips: LimitChip[] }) {
  const { takeOff, clearLimits } = useAuditFilter();
  return (
    <ChipList
      chips={chips.map(({ limit, name, value }) => ({
        key: limit,
        field: name,
        value,
        takeOff: () => takeOff(limit),
      }))}
      onClearAll={clearLimits}
    />
  );
}
