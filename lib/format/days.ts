import type { DayRange } from '#lib/domain/time-range.ts';

// By hand, not by Intl: server and browsers carry different editions of the names ("Sep", "Sept"), and a page must be the same in both.
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const LONG_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

interface Parts {
  year: number;
  month: number;
  date: number;
}

function partsOf(day: string): Parts {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month, date };
}

/** 1 to 12 → "Jan". */
export const monthName = (month: number): string => MONTHS[month - 1] ?? '';

/** `2026-03-01` → "1 Mar 2026", or "1 Mar". */
export function formatDay(day: string, { year = true }: { year?: boolean } = {}): string {
  const parts = partsOf(day);
  return `${parts.date} ${monthName(parts.month)}${year ? ` ${parts.year}` : ''}`;
}

/** `2026-03-01` → "Sunday, 1 March 2026": for those who hear it without seeing the calendar. */
export function formatDayInFull(day: string): string {
  const { year, date } = partsOf(day);
  const weekday = WEEKDAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7];
  return `${weekday}, ${date} ${formatMonth(day).replace(` ${year}`, '')} ${year}`;
}

/** Any day of the month → "March 2026". */
export function formatMonth(day: string): string {
  const { year, month } = partsOf(day);
  return `${LONG_MONTHS[month - 1] ?? ''} ${year}`;
}

/** "1 – 24 Mar 2026", "28 Feb – 3 Mar 2026", "30 Dec 2025 – 2 Jan 2026"; one day alone as itself. */
export function formatDayRange({ from, to }: DayRange): string {
  if (from === to) return formatDay(from);
  const [a, b] = [partsOf(from), partsOf(to)];
  if (a.year !== b.year) return `${formatDay(from)} – ${formatDay(to)}`;
  if (a.month !== b.month) return `${formatDay(from, { year: false })} – ${formatDay(to)}`;
  return `${a.date} – ${formatDay(to)}`;
}
