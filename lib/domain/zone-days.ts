/**
 * Days of a zone and the instants they hold, by `Intl` alone. `TZDate` of @date-fns/tz 1.5 goes through the local time of the
 * machine and so errs on days on which *its* clock changes at midnight (Santiago, Cairo, Beirut, Havana, Apia), whatever the zone
 * that was asked for; here the machine's zone plays no part.
 */
const DAY_MS = 86_400_000;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}

/** What the zone's clock and calendar show, as if they were UTC's: milliseconds, to the second. */
export function clockAt(ms: number, zone: string): number {
  const shown: Record<string, number> = {};
  for (const { type, value } of formatterOf(zone).formatToParts(ms)) shown[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** How far the zone's clock is ahead of UTC at an instant, milliseconds. Exact from 1972 on. */
export function offsetAt(ms: number, zone: string): number {
  const wholeSecond = Math.floor(ms / 1_000) * 1_000;
  return clockAt(wholeSecond, zone) - wholeSecond;
}

/** The day of a zone that an instant (UTC milliseconds) falls on, `yyyy-mm-dd`. */
export function dayOf(ms: number, zone: string): string {
  return new Date(clockAt(ms, zone)).toISOString().slice(0, 10);
}

/**
 * When a day of a zone begins, UTC milliseconds: its first instant. Where the clock is set back over midnight that is the first of
 * the two; where it jumps over midnight, the jump; a day that was left out begins where the next one does.
 *
 * @param day `yyyy-mm-dd`
 * @param zone IANA name
 */
export function startOfDay(day: string, zone: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const before = offsetAt(midnight - DAY_MS, zone);
  const after = offsetAt(midnight + DAY_MS, zone);
  // Ahead of UTC is earlier: the candidates in the order of time.
  const [first, last] = [midnight - Math.max(before, after), midnight - Math.min(before, after)];
  const start = [first, last].find((ms) => clockAt(ms, zone) === midnight);
  return start ?? changeBetween(first, last, zone);
}

/**
 * When the zone's clock shows a time of a day, UTC milliseconds: the first time that it does; where it jumps over that time, the jump.
 *
 * @param day `yyyy-mm-dd`
 * @param time `hh:mm`, from 00:00 to 23:59
 */
export function instantOf(day: string, time: string, zone: string): number {
  const shown = Date.parse(`${day}T${time}:00Z`);
  const offsets = [offsetAt(shown - DAY_MS, zone), offsetAt(shown + DAY_MS, zone)];
  const [first, last] = [shown - Math.max(...offsets), shown - Math.min(...offsets)];
  return [first, last].find((ms) => clockAt(ms, zone) === shown) ?? changeBetween(first, last, zone);
}

/** The instant at which the clock changes, where it does so once between two instants. */
function changeBetween(first: number, last: number, zone: string): number {
  const offset = offsetAt(first, zone);
  let [same, changed] = [first, last];
  while (changed - same > 1_000) {
    const middle = Math.floor((same + changed) / 2_000) * 1_000;
    if (offsetAt(middle, zone) === offset) same = middle;
    else changed = middle;
  }
  return changed;
}

/** `yyyy-mm-dd`, some days later (or earlier, where negative): a fact of the calendar, without zone and clock. */
export function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
