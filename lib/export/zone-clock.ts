import { offsetAt } from '#lib/domain/zone-days.ts';

/** A zone's clock beside UTC's. */
export interface ZoneClock {
  /** How far it is ahead of UTC at an instant (UTC milliseconds), milliseconds. */
  offsetAt: (ms: number) => number;
  /** `2026-03-02T08:12:40.031+09:00`. */
  iso: (ms: number) => string;
  /** `2026-03-02 08:12:40`, which spreadsheets read as a date. */
  plain: (ms: number) => string;
}

const QUARTER_MS = 15 * 60_000;
/** 25 years by the quarter of an hour would be 876,576 entries: past this many it begins anew. */
const MOST = 100_000;

/** Asking `Intl` takes 5 µs; a million rows ask it once for each quarter of an hour, within which no zone changes its clock. */
export function zoneClock(zone: string): ZoneClock {
  const offsets = new Map<number, number>();
  const offset = (ms: number): number => {
    const quarter = Math.floor(ms / QUARTER_MS);
    const known = offsets.get(quarter);
    if (known !== undefined) return known;
    if (offsets.size >= MOST) offsets.clear();
    const found = offsetAt(ms, zone);
    offsets.set(quarter, found);
    return found;
  };
  const shown = (ms: number): string => new Date(ms + offset(ms)).toISOString().slice(0, -1);
  return {
    offsetAt: offset,
    iso: (ms) => `${shown(ms)}${spell(offset(ms))}`,
    plain: (ms) => shown(ms).replace('T', ' ').slice(0, -4),
  };
}

function spell(offsetMs: number): string {
  const seconds = Math.abs(offsetMs) / 1_000;
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  // Before 1972 some zones were off by seconds.
  return `${offsetMs < 0 ? '-' : '+'}${parts.slice(0, parts[2] === '00' ? 2 : 3).join(':')}`;
}
