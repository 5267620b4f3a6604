import { formatDay, formatDayInFull, formatDayRange, formatMonth, WEEKDAYS } from '#lib/format/days.ts';
import { formatCompact, formatRateChange } from '#lib/format/numbers.ts';
import { formatDuration, formatInstant, formatRelative } from '#lib/format/times.ts';

/** How this language writes days, times and numbers. Whole numbers and percentages are written alike in all: `lib/format/numbers.ts`. */
export const format = {
  weekdays: WEEKDAYS as readonly string[],
  /** `2026-03-01` → "1 Mar 2026", or "1 Mar". */
  day: formatDay,
  /** "Sunday, 1 March 2026" */
  dayInFull: formatDayInFull,
  /** Any day of the month → "March 2026". */
  month: formatMonth,
  /** "1 – 24 Mar 2026" */
  dayRange: formatDayRange,
  /** "24 Nov 2026, 11:46:18" */
  instant: formatInstant,
  /** "5 min ago" */
  relative: formatRelative,
  /** "1 min 20 s" */
  duration: formatDuration,
  /** "12.4k" */
  compact: formatCompact,
  /** "+1.2 pp" */
  rateChange: formatRateChange,
};
