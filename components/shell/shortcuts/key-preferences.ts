'use client';
import { useMac } from '#lib/browser/platform.ts';
import { keyCaps } from '#lib/shortcuts/keys.ts';
import { keysOf } from '#lib/shortcuts/preferences.ts';
import type { KeyPreferences } from '#lib/shortcuts/preferences.ts';
import type { ShortcutId } from '#lib/shortcuts/registry.ts';
import { browserKeys } from '../settings/browser-settings.ts';
import { useOwnSettings } from '../settings/own-settings.tsx';
import { useChoose } from '../settings/use-choose.ts';

/** The reader's keys. */
export const useKeyPreferences = (): KeyPreferences => useOwnSettings().settings.keys;

/** Gives the reader other keys; the browser has them as well, for pages that do not know who reads. */
export function useChooseKeys(): (keys: KeyPreferences) => void {
  const choose = useChoose();
  return (keys) => {
    browserKeys.set(keys);
    void choose({ keys });
  };
}

/** The keys that a shortcut has at the moment, as they are printed; undefined = none. */
export function useKeyCaps(id: ShortcutId): string[] | undefined {
  const keys = keysOf(useKeyPreferences(), id);
  const mac = useMac();
  return keys === null ? undefined : keyCaps(keys, mac);
}
