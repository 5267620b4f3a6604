/** Lists whose place is kept; the one seen longest ago is forgotten. */
const MOST = 20;
/** Who comes back the next day wants what is new. */
const KEPT_MS = 12 * 3_600_000;
const NAME = 'list-places';

/** Where a list was left. */
export interface ListPlace {
  /** Rows above the window; a part of a row counts as such. */
  row: number;
  /** What was created later was not in the list, ISO 8601 UTC. */
  until: string;
  selected: string | null;
}

interface KeptPlace extends ListPlace {
  list: string;
  /** UTC ms */
  at: number;
}

/** Keeps where a list was left for as long as the browser's tab lives, over reloads too. @param now UTC ms */
export function rememberPlace(list: string, place: ListPlace, now = Date.now()): void {
  const others = keptPlaces().filter((each) => each.list !== list);
  try {
    sessionStorage.setItem(NAME, JSON.stringify([{ ...place, list, at: now }, ...others].slice(0, MOST)));
  } catch {
    // A browser that keeps nothing (or has no room) begins each list at its top.
    return;
  }
}

/** Where the list was left; null where it was not seen lately. @param now UTC ms */
export function recallPlace(list: string, now = Date.now()): ListPlace | null {
  const kept = keptPlaces().find((each) => each.list === list);
  return kept && now - kept.at < KEPT_MS ? { row: kept.row, until: kept.until, selected: kept.selected } : null;
}

function keptPlaces(): KeptPlace[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(NAME) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isKept) : [];
  } catch {
    // None is kept, or what is kept was made by something else.
    return [];
  }
}

function isKept(value: unknown): value is KeptPlace {
  if (typeof value !== 'object' || value === null) return false;
  const { list, row, until, selected, at } = value as Record<string, unknown>;
  return (
    typeof list === 'string' &&
    typeof row === 'number' &&
    row >= 0 &&
    typeof until === 'string' &&
    !Number.isNaN(Date.parse(until)) &&
    (selected === null || typeof selected === 'string') &&
    typeof at === 'number'
  );
}
