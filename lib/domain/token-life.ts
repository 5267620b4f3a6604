import { shiftDay, startOfDay } from './zone-days.ts';

/** The longest life that an API token can be given. */
export const MOST_TOKEN_DAYS = 365;
const DAY_MS = 86_400_000;

/** How long a token shall live: some days from now, or to the end of a day, `yyyy-mm-dd`. */
export type TokenLife = { days: number } | { lastDay: string };

/** @param now UTC milliseconds, as the answer is */
export const endAfter = (days: number, now: number): number => now + days * DAY_MS;

/**
 * When a token of this life ends.
 *
 * @param now UTC milliseconds
 * @param zone IANA name: the day is one of its calendar
 * @returns UTC milliseconds; null where no day is chosen
 */
export function endOfLife(life: TokenLife, now: number, zone: string): number | null {
  if ('days' in life) return endAfter(life.days, now);
  return /^\d{4}-\d{2}-\d{2}$/u.test(life.lastDay) ? startOfDay(shiftDay(life.lastDay, 1), zone) : null;
}
