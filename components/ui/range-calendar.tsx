'use client';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { shiftDay } from '#lib/domain/zone-days.ts';
import type { DayRange } from '#lib/domain/time-range.ts';
import { monthGrid, monthOf, shiftMonth, weekday } from '#lib/domain/time-range.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { CalendarDay } from './calendar-day.tsx';
import { IconButton } from './icon-button.tsx';

export interface RangeCalendarProps {
  value: DayRange | null;
  /** The day that is today where the reader is; later ones can be chosen only where `latest` allows. */
  today: string;
  latest?: string;
  onChange: (range: DayRange) => void;
}

/** The day that each key leads to, as the ARIA Authoring Practices lay down for a grid of dates. */
function dayByKey(event: React.KeyboardEvent, day: string): string | null {
  switch (event.key) {
    case 'ArrowLeft':
      return shiftDay(day, -1);
    case 'ArrowRight':
      return shiftDay(day, 1);
    case 'ArrowUp':
      return shiftDay(day, -7);
    case 'ArrowDown':
      return shiftDay(day, 7);
    case 'Home':
      return shiftDay(day, -weekday(day));
    case 'End':
      return shiftDay(day, 6 - weekday(day));
    case 'PageUp':
      return shiftMonth(day, event.shiftKey ? -12 : -1);
    case 'PageDown':
      return shiftMonth(day, event.shiftKey ? 12 : 1);
    default:
      return null;
  }
}

/** A month of days: the first choice begins a range, the second ends it, in either order. Weeks begin on Monday. */
export function RangeCalendar({ value, today, latest = today, onChange }: RangeCalendarProps) {
  const { format, ranges } = useMessages();
  const headingId = useId();
  const grid = useRef<HTMLTableElement>(null);
  const [current, setCurrent] = useState(value?.to ?? today);
  const [anchor, setAnchor] = useState<string | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const walking = useRef(false);

  const end = value?.to;
  const [seenEnd, setSeenEnd] = useState(end);
  if (end !== seenEnd) {
    // Typed days move the calendar to where they are.
    setSeenEnd(end);
    if (end) setCurrent(end);
  }

  useEffect(() => {
    if (!walking.current) return;
    walking.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-day="${current}"]`)?.focus();
  }, [current]);

  const shown = anchor ? inOrder(anchor, pointed ?? current) : value;

  function choose(day: string) {
    setCurrent(day);
    setPointed(null);
    onChange(inOrder(anchor ?? day, day));
    setAnchor(anchor ? null : day);
  }

  function onKeyDown(event: React.KeyboardEvent) {
    const next = dayByKey(event, current);
    if (!next) return;
    event.preventDefault();
    walking.current = true;
    setPointed(null);
    setCurrent(next > latest ? latest : next);
  }

  const month = monthOf(current);
  return (
    <div className="w-full">
      <div className="mb-1 flex items-center justify-between">
        <p id={headingId} aria-live="polite" className="pl-2 text-sm font-medium">
          {format.month(month)}
        </p>
        <div className="flex">
          <IconButton
            size="sm"
            icon={ChevronLeft}
            label={ranges.calendar.earlier}
            onClick={() => setCurrent(shiftMonth(current, -1))}
          />
          <IconButton
            size="sm"
            icon={ChevronRight}
            label={ranges.calendar.later}
            disabled={shiftMonth(month, 1) > latest}
            onClick={() => setCurrent(least(shiftMonth(current, 1), latest))}
          />
        </div>
      </div>
      <table ref={grid} role="grid" aria-labelledby={headingId} aria-multiselectable className="w-full table-fixed">
        <thead>
          <tr>
            {format.weekdays.map((name, index) => (
              <th key={name} scope="col" abbr={name} className="h-7 text-2xs font-normal text-faint">
                {ranges.calendar.weekdays[index]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown} onPointerLeave={() => setPointed(null)}>
          {monthGrid(month).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <CalendarDay
                  key={day}
                  day={day}
                  outside={monthOf(day) !== month}
                  today={day === today}
                  disabled={day > latest}
                  reachable={day === current}
                  range={shown}
                  onChoose={() => choose(day)}
                  onPoint={() => anchor && setPointed(day)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const inOrder = (a: string, b: string): DayRange => (a <= b ? { from: a, to: b } : { from: b, to: a });
const least = (a: string, b: string) => (a < b ? a : b);
