import { shiftDay } from './zone-days.ts';
import { isDay } from './time-range.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A day as people type it: `2026-03-01`, `2026/3/1`, `20260301`, `1 Mar 2026`, `1 march` (this year's), `today`, `yesterday`,
 * and in Korean `2026년 3월 1일`, `3월 1일`, `오늘`, `어제`, whatever language the page is in.
 * `3/1/2026` is not taken: half of the world reads it otherwise.
 *
 * @param today where the reader is
 * @returns `yyyy-mm-dd`, or null where the text is no day
 */
export function parseTypedDay(text: string, today: string): string | null {
  const typed = text.trim().normalize('NFC').toLowerCase();
  if (typed === 'today' || typed === '오늘') return today;
  if (typed === 'yesterday' || typed === '어제') return shiftDay(today, -1);
  const inKorean = /^(?:(\d{4})년 *)?(\d{1,2})월 *(\d{1,2})일$/u.exec(typed);
  if (inKorean) return asDay(inKorean[1] ?? today.slice(0, 4), inKorean[2] ?? '', inKorean[3] ?? '');
  const numbers = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})$/.exec(typed);
  if (numbers) {
    const [, year = '', separator, month = '', date = ''] = numbers;
    return separator === '' && typed.length !== 8 ? null : asDay(year, month, date);
  }
  const words = /^(\d{1,2})\.? +([a-z]{3,})\.?,?(?: +(\d{4}))?$/.exec(typed);
  if (!words) return null;
  const [, date = '', name = '', year] = words;
  const month = MONTHS.findIndex((one) => name.startsWith(one)) + 1;
  return month === 0 ? null : asDay(year ?? today.slice(0, 4), String(month), date);
}

function asDay(year: string, month: string, date: string): string | null {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}
