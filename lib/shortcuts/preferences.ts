import { formatKeys, isSingleKey, keyOf, parseKeys } from './keys.ts';
import { canMeet, isShortcutId, SHORTCUTS, shortcutOf } from './registry.ts';
import type { Shortcut, ShortcutId } from './registry.ts';

/** What a reader has changed of the keys. */
export interface KeyPreferences {
  /** Do keys that are one character work at all? (WCAG 2.1.4) */
  singleKeys: boolean;
  /** Keys by shortcut, over the defaults; null = switched off. */
  keys: Partial<Record<ShortcutId, string | null>>;
}

export const DEFAULT_PREFERENCES: KeyPreferences = { singleKeys: true, keys: {} };

/** Keys that have their meaning in every page or in the browser. */
const RESERVED = new Set([
  'Tab',
  'Enter',
  'Escape',
  'Space',
  'Backspace',
  'Delete',
  'Home',
  'End',
  'PageUp',
  'PageDown',
]);
/** With ⌘ or Ctrl these close, open, reload, find, print, copy …: browsers do not hand them over, or readers miss them. */
const BROWSER = 'acdfhijlmnopqrstuvwxyz0123456789+-=';

/** The keys that were set for a shortcut, whether they are on or not; null = none. */
function chosenKeys({ keys }: KeyPreferences, { id, keys: byDefault, fixed }: Shortcut): string | null {
  return fixed ? byDefault : id in keys ? (keys[id] ?? null) : byDefault;
}

/** The keys that a shortcut has now; null = none, or switched off with all single keys. */
export function keysOf(preferences: KeyPreferences, id: ShortcutId): string | null {
  const keys = chosenKeys(preferences, shortcutOf(id));
  return keys !== null && !preferences.singleKeys && isSingleKey(keys) ? null : keys;
}

/** Every shortcut that has keys now, with them. */
export function keymapOf(preferences: KeyPreferences): Map<ShortcutId, string> {
  const map = new Map<ShortcutId, string>();
  for (const { id } of SHORTCUTS) {
    const keys = keysOf(preferences, id);
    if (keys !== null) map.set(id, keys);
  }
  return map;
}

/** Would one press or the first of two do both? `g` stands in the way of `g o`. */
function collide(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
}

/** The shortcut that these keys would get into the way of, and it into theirs. Those switched off with all single keys count: they may be on again. */
export function conflictOf(preferences: KeyPreferences, id: ShortcutId, keys: string): Shortcut | null {
  const { scope } = shortcutOf(id);
  const others: readonly Shortcut[] = SHORTCUTS;
  return (
    others.find((other) => {
      const theirs = other.id === id ? null : chosenKeys(preferences, other);
      return theirs !== null && canMeet(scope, other.scope) && collide(theirs, keys);
    }) ?? null
  );
}

/** Why keys can't be given to a shortcut; `lib/messages/describe-refusal.ts` says it in words. */
export type Refusal =
  | { reason: 'noKeys' | 'reserved' | 'browser' }
  /** Another has the very keys, or some that begin alike. */
  | { reason: 'taken' | 'beginsAlike'; other: ShortcutId };

/** Why these keys can't be given to a shortcut; null = they can. */
export function refusalOf(preferences: KeyPreferences, id: ShortcutId, keys: string): Refusal | null {
  const presses = parseKeys(keys);
  if (!presses) return { reason: 'noKeys' };
  for (const press of presses) {
    const key = keyOf(press);
    if (RESERVED.has(key) || key.startsWith('Arrow')) return { reason: 'reserved' };
    if (press.startsWith('Mod+') && !press.includes('Alt+') && BROWSER.includes(key)) return { reason: 'browser' };
  }
  const other = conflictOf(preferences, id, keys);
  if (!other) return null;
  return { reason: chosenKeys(preferences, other) === keys ? 'taken' : 'beginsAlike', other: other.id };
}

/** Gives a shortcut other keys; those that are its defaults are no change. The caller has asked `refusalOf`. */
export function withKeys(preferences: KeyPreferences, id: ShortcutId, keys: string | null): KeyPreferences {
  const others = Object.entries(preferences.keys).filter(([other]) => other !== id);
  const changed = keys === shortcutOf(id).keys ? others : [...others, [id, keys] as const];
  return { ...preferences, keys: Object.fromEntries(changed) };
}

/** Reads the preferences that a browser has stored. @param text JSON, or null where nothing is stored */
export const parsePreferences = (text: string | null): KeyPreferences => toPreferences(parseJson(text));

/** Makes preferences of anything; what is not understood, such as a shortcut that is gone, is left out, and so is what would collide. */
export function toPreferences(from: unknown): KeyPreferences {
  const stored = typeof from === 'object' && from !== null ? (from as Record<string, unknown>) : {};
  let preferences: KeyPreferences = { singleKeys: stored.singleKeys !== false, keys: {} };
  const keys = typeof stored.keys === 'object' && stored.keys !== null ? Object.entries(stored.keys) : [];
  // Those switched off first: what they had is free then.
  for (const [id, value] of keys) {
    if (value === null && isShortcutId(id) && !shortcutOf(id).fixed) preferences = withKeys(preferences, id, null);
  }
  const given = keys.flatMap(([id, value]: [string, unknown]) => {
    const presses = typeof value === 'string' ? parseKeys(value) : null;
    return presses && isShortcutId(id) && !shortcutOf(id).fixed ? [{ id, keys: formatKeys(presses) }] : [];
  });
  // Two that have changed places collide only on the way there: all leave theirs before any takes another's.
  let base = preferences;
  for (const { id } of given) base = withKeys(base, id, null);
  for (const { id, keys: wanted } of given) {
    if (refusalOf(base, id, wanted) === null) base = withKeys(base, id, wanted);
  }
  return base;
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '{}');
  } catch {
    return {}; // something else wrote there: the defaults hold
  }
}
