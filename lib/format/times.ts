import { monthName } from './days.ts';

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times what using it does. */
function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      fractionalSecondDigits: 3,
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'fractionalSecond';

/** The clock and the calendar of a zone at an instant (ISO 8601, or UTC milliseconds), each part in digits. */
export function partsOf(instant: string | number, zone: string): Record<Part, string> {
  const parts: Record<string, string> = {};
  for (const { type, value } of formatterOf(zone).formatToParts(new Date(instant))) parts[type] = value;
  return parts;
}

export interface InstantOptions {
  /** How fine the time is. */
  to?: 'minute' | 'second' | 'millisecond';
  year?: boolean;
}

/**
 * An instant as a zone's clock and calendar show it: "24 Nov 2026, 11:46:18".
 *
 * @param instant ISO 8601, or UTC milliseconds
 */
export function formatInstant(instant: string | number, zone: string, options: InstantOptions = {}): string {
  const { year, month, day } = partsOf(instant, zone);
  const date = `${Number(day)} ${monthName(Number(month))}${options.year === false ? '' : ` ${year}`}`;
  return `${date}, ${formatTime(instant, zone, options)}`;
}

/** "11:46:18" by the zone's clock. */
export function formatTime(instant: string | number, zone: string, { to = 'second' }: InstantOptions = {}): string {
  const { hour, minute, second, fractionalSecond } = partsOf(instant, zone);
  const parts = { minute: '', second: `:${second}`, millisecond: `:${second}.${fractionalSecond}` };
  return `${hour}:${minute}${parts[to]}`;
}

const STEPS = [
  { unit: 's', ms: 1_000, below: 60_000 },
  { unit: 'min', ms: 60_000, below: 3_600_000 },
  { unit: 'h', ms: 3_600_000, below: 48 * 3_600_000 },
  { unit: 'd', ms: 86_400_000, below: Infinity },
] as const;

/** "12 s ago", "5 min ago", "3 h ago", "9 d ago"; ahead of us: "in 5 min". Both in UTC milliseconds. */
export function formatRelative(instant: number, now: number): string {
  const distance = Math.abs(now - instant);
  const step = STEPS.find(({ below }) => distance < below) ?? STEPS[3];
  const amount = `${Math.floor(distance / step.ms)} ${step.unit}`;
  if (distance < 1_000) return 'now';
  return instant <= now ? `${amount} ago` : `in ${amount}`;
}

/** How long: "0.8 s", "45 s", "1 min 20 s", "2 h 5 min", "3 d 4 h". In milliseconds. */
export function formatDuration(ms: number): string {
  if (ms < 1_000) return ms === 0 ? '0 s' : `${Math.max(0.1, Math.round(ms / 100) / 10)} s`;
  const seconds = Math.round(ms / 1_000);
  const units = [
    ['d', Math.floor(seconds / 86_400)],
    ['h', Math.floor(seconds / 3_600) % 24],
    ['min', Math.floor(seconds / 60) % 60],
    ['s', seconds % 60],
  ] as const;
  const first = units.findIndex(([, amount]) => amount > 0);
  return units
    .slice(first, first + 2)
    .filter(([, amount]) => amount > 0)
    .map(([unit, amount]) => `${amount} ${unit}`)
    .join(' ');
}
