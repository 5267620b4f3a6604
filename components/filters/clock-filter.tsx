'use client';
import { Button } from '#components/ui/button.tsx';
import { ToggleChips } from '#components/ui/toggle-chips.tsx';
import type { Facets } from '#lib/contract/facets.ts';
import { WEEKDAYS as WEEKDAY_NAMES } from '#lib/format/days.ts';
import { formatCompact, formatCount } from '#lib/format/numbers.ts';
import { HOURS, WEEKDAYS } from '#lib/search-params/limits.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

const hours = (from: number, to: number) => HOURS.slice(from, to);
const PARTS = [
  { name: 'Night, 0–6', hours: hours(0, 6) },
  { name: 'Office, 9–18', hours: hours(9, 18) },
  { name: 'Evening, 18–24', hours: hours(18, 24) },
];

/** Weekdays and hours by the clock of the zone shown. */
export function ClockFilter({ facets }: { facets: Facets | undefined }) {
  const { filter, setFilter, zone } = useFilter();
  const detailOf = (field: 'weekday' | 'hour', value: string, format: (count: number) => string) => {
    const count = facets?.[field].find((each) => each.value === value)?.count;
    return count === undefined ? {} : { detail: format(count) };
  };
  return (
    <div className="flex flex-col gap-3 p-3">
      <ToggleChips
        label="Weekday"
        stacked
        className="grid grid-cols-7"
        on={filter.weekday}
        onChange={(weekday) => setFilter({ weekday: WEEKDAYS.filter((day) => weekday.includes(day)) })}
        chips={WEEKDAYS.map((value) => {
          const name = WEEKDAY_NAMES[Number(value) - 1] ?? value;
          return { value, label: name.slice(0, 3), name, ...detailOf('weekday', value, formatCount) };
        })}
      />
      <ToggleChips
        label="Hour"
        stacked
        className="grid grid-cols-8 sm:grid-cols-12"
        on={filter.hour}
        onChange={(hour) => setFilter({ hour: HOURS.filter((each) => hour.includes(each)) })}
        chips={HOURS.map((value) => ({
          value,
          label: value.padStart(2, '0'),
          name: `${value.padStart(2, '0')}:00 to ${String(Number(value) + 1).padStart(2, '0')}:00`,
          ...detailOf('hour', value, formatCompact),
        }))}
      />
      <div className="flex flex-wrap items-center gap-1.5">
        {PARTS.map((part) => (
          <Button key={part.name} look="quiet" size="sm" onClick={() => setFilter({ hour: [...part.hours] })}>
            {part.name}
          </Button>
        ))}
        <span className="ml-auto text-2xs text-muted">Clock of {zone}</span>
      </div>
    </div>
  );
}
