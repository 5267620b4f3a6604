'use client';
import { useId, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Input } from '#components/ui/input.tsx';
import { RangeCalendar } from '#components/ui/range-calendar.tsx';
import type { DayRange } from '#lib/domain/time-range.ts';
import { countDays } from '#lib/domain/time-range.ts';
import { parseTypedDay } from '#lib/domain/typed-day.ts';
import { formatZone } from '#lib/format/zones.ts';
import { useMessages } from '#lib/messages/use-messages.ts';

export interface CustomRangeProps {
  initial: DayRange | null;
  today: string;
  zone: string;
  onApply: (range: DayRange) => void;
}

/** Two days, typed or chosen in the calendar; each follows the other. */
export function CustomRange({ initial, today, zone, onApply }: CustomRangeProps) {
  const { ranges } = useMessages();
  const [typed, setTyped] = useState({ from: initial?.from ?? '', to: initial?.to ?? '' });
  const from = parseTypedDay(typed.from, today);
  const to = parseTypedDay(typed.to, today);
  const range = from && to && from <= to ? { from, to } : null;
  const days = range ? countDays(range) : 0;
  const noteId = useId();

  return (
    <form
      className="flex flex-col gap-3 p-3 sm:w-76"
      onSubmit={(event) => {
        event.preventDefault();
        if (range) onApply(range);
      }}
    >
      <div className="grid grid-cols-2 gap-2">
        {(['from', 'to'] as const).map((end) => (
          <label key={end} className="text-xs text-muted">
            {ranges[end]}
            <Input
              className="mt-1 w-full"
              inputMode="numeric"
              placeholder={ranges.format}
              autoComplete="off"
              aria-invalid={typed[end] !== '' && parseTypedDay(typed[end], today) === null}
              aria-describedby={noteId}
              value={typed[end]}
              onChange={(event) => setTyped({ ...typed, [end]: event.target.value })}
              onBlur={() => setTyped({ from: from ?? typed.from, to: to ?? typed.to })}
            />
          </label>
        ))}
      </div>
      <RangeCalendar value={range} today={today} onChange={setTyped} />
      <div className="flex items-center justify-between gap-3">
        <p id={noteId} aria-live="polite" className="max-w-40 text-xs text-muted">
          {range ? ranges.count(days, formatZone(zone)) : from && to ? ranges.wrongOrder : ranges.example}
        </p>
        <Button type="submit" look="primary" disabled={!range}>
          {ranges.apply}
        </Button>
      </div>
    </form>
  );
}
