'use client';
import { Button } from '#components/ui/button.tsx';
import { ToggleChips } from '#components/ui/toggle-chips.tsx';
import type { Facets } from '#lib/contract/facets.ts';
import { formatCompact, formatCount } from '#lib/format/numbers.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { HOURS, WEEKDAYS } from '#lib/search-params/limits.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

const hours = (from: number, to: number) => HOURS.slice(from, to);
const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
const PARTS = [
  { name: 'night', hours: hours(0, 6) },
  { name: 'office', hours: hours(9, 18) },
  { name: 'evening', hours: hours(18, 24) },
] as const;

/** Weekdays and hours by the clock of the zone shown. */
export function ClockFilter({ facets }: { facets: Facets | undefined }) {
  const { filter, setFilter, zone } = useFilter();
  const { filters, format } = useMessages();
  const detailOf = (field: 'weekday' | 'hour', value: string, write: (count: number) => string) => {
    const count = facets?.[field].find((each) => each.value === value)?.count;
    return count === undefined ? {} : { detail: write(count) };
  };
  return (
    <div className="flex flex-col gap-3 p-3">
      <ToggleChips
        label={filters.limits.weekday}
        stacked
        className="grid grid-cols-7"
        on={filter.weekday}
        onChange={(weekday) => setFilter({ weekday: WEEKDAYS.filter((day) => weekday.includes(day)) })}
        chips={WEEKDAYS.map((value) => {
          const name = format.weekdays[Number(value) - 1] ?? value;
          return {
            value,
            label: filters.times.weekdays[Number(value) - 1] ?? name,
            name,
            ...detailOf('weekday', value, formatCount),
          };
        })}
      />
      <ToggleChips
        label={filters.limits.hour}
        stacked
        className="grid grid-cols-8 sm:grid-cols-12"
        on={filter.hour}
        onChange={(hour) => setFilter({ hour: HOURS.filter((each) => hour.includes(each)) })}
        chips={HOURS.map((value) => ({
          value,
          label: value.padStart(2, '0'),
          name: filters.times.hour(clock(Number(value)), clock(Number(value) + 1)),
          ...detailOf('hour', value, formatCompact),
        }))}
      />
      <div className="flex flex-wrap items-center gap-1.5">
        {PARTS.map((part) => (
          <Button key={part.name} look="quiet" size="sm" onClick={() => setFilter({ hour: [...part.hours] })}>
            {filters.times[part.name]}
          </Button>
        ))}
        <span className="ml-auto text-2xs text-muted">{filters.times.clockOf(zone)}</span>
      </div>
    </div>
  );
}
