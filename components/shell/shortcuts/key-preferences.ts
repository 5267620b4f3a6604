'use client';
import { useSyncExternalStore } from 'react';
import { useMac } from '#lib/browser/platform.ts';
import { storedValue } from '#lib/browser/stored-value.ts';
import { keyCaps } from '#lib/shortcuts/keys.ts';
import { keysOf, parsePreferences } from '#lib/shortcuts/preferences.ts';
import type { ShortcutId } from '#lib/shortcuts/registry.ts';

/** The reader's keys: in this browser, for as long as nobody signs in. */
export const keyPreferences = storedValue('local', 'faceauth-review.keys', parsePreferences);

export const useKeyPreferences = () =>
  useSyncExternalStore(keyPreferences.subscribe, keyPreferences.get, keyPreferences.getInitial);

/** The keys that a shortcut has at the moment, as they are printed; undefined = none. */
export function useKeyCaps(id: ShortcutId): string[] | undefined {
  const keys = keysOf(useKeyPreferences(), id);
  const mac = useMac();
  return keys === null ? undefined : keyCaps(keys, mac);
}
