import { millisecondsInDay } from 'date-fns/constants';
import { weekday } from './time-range.ts';
import { shiftDay } from './zone-days.ts';

interface Covered {
  /** `yyyy-mm-dd`, UTC. */
  day: string;
  /** ISO 8601: when the last whole reading began. */
  readAt: string;
}

/** One UTC day: what each key has of it; empty = not read. */
export interface CalendarCell<
  T extends Covered = Covered & Record<'submissions' | 'quarantined' | 'missing', number> & { source: string },
> {
  day: string;
  days: T[];
}

/** How long ago a day was read whole; the last one has no end. */
export const COVERAGE_AGES = [
  { name: 'fresh', below: millisecondsInDay },
  { name: 'day', below: 2 * millisecondsInDay },
  { name: 'older', below: Infinity },
] as const;

/** Weeks of seven cells from Monday, from the oldest covered day's to the newest's; days between that nobody read are there, too. */
export function calendarOf<T extends Covered>(coverage: readonly T[]): CalendarCell<T>[][] {
  const days = coverage.map((each) => each.day).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const byDay = Map.groupBy(coverage, (each) => each.day);
  const weeks: CalendarCell<T>[][] = [];
  for (let monday = shiftDay(first, -weekday(first)); monday <= last; monday = shiftDay(monday, 7)) {
    weeks.push(
      Array.from({ length: 7 }, (_, index) => {
        const day = shiftDay(monday, index);
        return { day, days: byDay.get(day) ?? [] };
      }),
    );
  }
  return weeks;
}

/** How old the reading of a day is, by the key that read it longest ago; null where none did. `now` in UTC ms. */
export function ageOf({ days }: { days: Covered[] }, now: number): (typeof COVERAGE_AGES)[number]['name'] | null {
  if (days.length === 0) return null;
  const age = now - Math.min(...days.map((day) => Date.parse(day.readAt)));
  return COVERAGE_AGES.find(({ below }) => age < below)?.name ?? 'older';
}
