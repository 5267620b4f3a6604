import { shiftDay } from '#lib/domain/zone-days.ts';
import type { DayRange } from '#lib/domain/time-range.ts';
import { TAIL_DAYS } from '#lib/store/sync/gaps.ts';
import { BEGINNING } from '#lib/store/sync/runs.ts';

/** About as many submissions as one window should hold: ten pages, some seconds' work, little to repeat after a crash. */
const WANTED = 20_000;
const MOST_DAYS = 60;
/** Before the first window has told how dense the days are, windows stay small. */
export const MOST_DAYS_UNKNOWN = 8;
export interface BackfillState {
  /** Newest UTC day not planned yet. */
  nextDay: string;
  /** Days of the window planned before; 0 at first. */
  lastDays: number;
  /** Submissions a day in the windows read so far; null while none was read. */
  perDay: number | null;
  /** No submission is older than this day; null where there is none at all; undefined while nobody knows yet. */
  oldestDay: string | null | undefined;
  /** Oldest day wanted (SYNC_FROM), or null for everything that ARGOS has. */
  syncFrom: string | null;
}

/**
 * The next window of the backfill, going back in time: at most twice as long as the one before, about `WANTED` submissions. Behind
 * the oldest submission the rest of the past is one window: it ought to be empty, and is asked all the same.
 *
 * @returns whole UTC days; null where the beginning is reached
 */
export function nextWindow({ nextDay, syncFrom, perDay, oldestDay, lastDays }: BackfillState): DayRange | null {
  const wantedFrom = syncFrom ?? BEGINNING;
  if (nextDay < wantedFrom) return null;
  if (oldestDay === null || (oldestDay !== undefined && nextDay < oldestDay)) return { from: wantedFrom, to: nextDay };
  const floor = oldestDay !== undefined && oldestDay > wantedFrom ? oldestDay : wantedFrom;
  const most = perDay === null ? MOST_DAYS_UNKNOWN : MOST_DAYS;
  const fitting = perDay === null || perDay === 0 ? most : Math.max(1, Math.floor(WANTED / perDay));
  const from = shiftDay(nextDay, 1 - Math.min(most, fitting, Math.max(2, lastDays * 2)));
  return { from: from < floor ? floor : from, to: nextDay };
}

/**
 * What to read where people ask for days: those before the first submission only all together, as the one window that has no beginning. Else
 * each of them would be noted as read, back to 1970.
 *
 * @param first all before this day is empty, as far as is known; null = there is no submission at all
 * @returns null where SYNC_FROM leaves nothing
 */
export function windowAskedFor(
  { from, to }: DayRange,
  { first, syncFrom }: { first: string | null; syncFrom: string | null },
): DayRange | null {
  if (syncFrom !== null && from < syncFrom) return to < syncFrom ? null : { from: syncFrom, to };
  if (first === null) return { from: BEGINNING, to };
  if (from >= first) return { from, to };
  const lastEmpty = shiftDay(first, -1);
  return { from: BEGINNING, to: to < lastEmpty ? lastEmpty : to };
}

/** The days to ask ARGOS for, whose zone nobody documents: one more on either side. */
export function padded({ from, to }: DayRange): { startDate: string; endDate: string } {
  return { startDate: from === BEGINNING ? BEGINNING : shiftDay(from, -1), endDate: shiftDay(to, 1) };
}

/**
 * Does a window hold an instant?
 *
 * @param ms UTC milliseconds
 * @param openEnd the window reaches today: what clocks that run ahead have dated later belongs to it
 */
export function holds({ from, to }: DayRange, openEnd: boolean, ms: number): boolean {
  const start = from === BEGINNING ? -Infinity : Date.parse(`${from}T00:00:00Z`);
  return ms >= start && (openEnd || ms < Date.parse(`${shiftDay(to, 1)}T00:00:00Z`));
}

/** The newest days: those of the last 48 hours, in whole UTC days. */
export function tailWindow(nowMs: number): DayRange {
  const today = utcDay(nowMs);
  return { from: shiftDay(today, -TAIL_DAYS), to: today };
}

export const utcDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** How long to wait between two windows of the sweep, so that all covered days, and the time before them, are read again within 20 hours. */
export function sweepPause(coveredDays: number, windowDays: number): number {
  const windows = 1 + Math.max(1, Math.ceil(coveredDays / windowDays));
  return (20 * 3_600_000) / windows;
}

/** Days of a sweep window: about as many as hold `WANTED` submissions. */
export function sweepDays(perDay: number): number {
  return Math.min(31, Math.max(1, Math.floor(WANTED / Math.max(1, perDay))));
}
