import { millisecondsInDay } from 'date-fns/constants';
import { dayOf, shiftDay, startOfDay } from './zone-days.ts';

/** Whole days of a zone, `yyyy-mm-dd`, both inclusive, `from` ≤ `to`. Days are calendar facts: which instants they hold depends on the zone. */
export interface DayRange {
  from: string;
  to: string;
}

export const RANGE_PRESETS = [
  'today',
  'yesterday',
  '7d',
  '30d',
  '90d',
  '12m',
  'this-month',
  'last-month',
  'all',
] as const;
export type RangePreset = (typeof RANGE_PRESETS)[number];

/** What a reader chose: a range that moves with the calendar, or fixed days. */
export type RangeChoice = RangePreset | DayRange;

const OLDEST = '1970-01-01';
const NEWEST = '2199-12-31';

/** Is this text a day that the calendar has, from 1970 to 2199? */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < OLDEST || text > NEWEST) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/**
 * The days that a choice means at this moment. Days run in the reader's zone; `7d` is today and the six days before it; months and
 * weeks are those of the calendar.
 *
 * @param now UTC milliseconds
 * @param zone IANA name
 * @param firstDay the oldest day there is, where it is known
 * @returns null for `all` while the oldest day is not known: no bounds
 */
export function resolveRange(
  choice: RangeChoice,
  { now, zone, firstDay }: { now: number; zone: string; firstDay?: string | null },
): DayRange | null {
  if (typeof choice !== 'string') return choice;
  const today = dayOf(now, zone);
  switch (choice) {
    case 'today':
      return { from: today, to: today };
    case 'yesterday':
      return { from: shiftDay(today, -1), to: shiftDay(today, -1) };
    case '7d':
      return { from: shiftDay(today, -6), to: today };
    case '30d':
      return { from: shiftDay(today, -29), to: today };
    case '90d':
      return { from: shiftDay(today, -89), to: today };
    case '12m':
      return { from: shiftDay(shiftMonth(today, -12), 1), to: today };
    case 'this-month':
      return { from: monthOf(today), to: today };
    case 'last-month':
      return { from: shiftMonth(monthOf(today), -1), to: shiftDay(monthOf(today), -1) };
    case 'all':
      return firstDay ? { from: firstDay < today ? firstDay : today, to: today } : null;
  }
}

/** How many days, both ends counted. */
export function countDays({ from, to }: DayRange): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / millisecondsInDay) + 1;
}

/** The same number of days directly before. */
export function previousPeriod(range: DayRange): DayRange {
  const days = countDays(range);
  return { from: shiftDay(range.from, -days), to: shiftDay(range.from, -1) };
}

/** The same number of days directly after. */
function nextPeriod(range: DayRange): DayRange {
  const days = countDays(range);
  return { from: shiftDay(range.to, 1), to: shiftDay(range.to, days) };
}

/**
 * The period before or after, as one turns a page: whole months step by months, all else by its own number of days.
 *
 * @param today the newest day there can be
 * @returns null where that period would lie wholly after today, or before the calendar's days
 */
export function turnPeriod(range: DayRange, by: 1 | -1, today: string): DayRange | null {
  const after = shiftDay(range.to, 1);
  const whole = range.from === monthOf(range.from) && after === monthOf(after);
  const months = by * (monthNumber(after) - monthNumber(range.from));
  const turned = whole
    ? { from: shiftMonth(range.from, months), to: shiftDay(shiftMonth(after, months), -1) }
    : by < 0
      ? previousPeriod(range)
      : nextPeriod(range);
  return turned.from <= today && isDay(turned.from) && isDay(turned.to) ? turned : null;
}

/** Months since the year 0: their difference is how many lie between two days. */
function monthNumber(day: string): number {
  const [year = 1970, month = 1] = day.split('-').map(Number);
  return year * 12 + month;
}

/**
 * The instants that these days hold.
 *
 * @returns UTC milliseconds, `start` inclusive and `end` exclusive; right across changes of the clock: a day has 23, 24, 25 or odd
 * half hours, and one that was skipped (Apia, 2011-12-30) has none
 */
export function dayBounds({ from, to }: DayRange, zone: string): { start: number; end: number } {
  return { start: startOfDay(from, zone), end: startOfDay(shiftDay(to, 1), zone) };
}

/** The first day of the day's month. */
export function monthOf(day: string): string {
  return `${day.slice(0, 7)}-01`;
}

/** The same date some months later (or earlier); the last of the month where the date is missing there. */
export function shiftMonth(day: string, months: number): string {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDate))).toISOString().slice(0, 10);
}

/**
 * A month as rows of a calendar, weeks from Monday, with the days of its neighbours that fill the first and the last week.
 *
 * @param day any day of the month
 */
export function monthGrid(day: string): string[][] {
  const first = monthOf(day);
  const next = shiftMonth(first, 1);
  const weeks: string[][] = [];
  for (let monday = shiftDay(first, -weekday(first)); monday < next; monday = shiftDay(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => shiftDay(monday, index)));
  }
  return weeks;
}

/** 0 = Monday … 6 = Sunday. */
export function weekday(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}
