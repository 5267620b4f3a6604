'use client';
import type { LucideIcon } from 'lucide-react';
import { useEffect, useEffectEvent } from 'react';
import type { Messages } from '#lib/messages/messages.ts';
import { SHORTCUTS } from '#lib/shortcuts/registry.ts';
import type { Shortcut, ShortcutId } from '#lib/shortcuts/registry.ts';
import { isLive, runShortcut } from '../shortcuts/handlers.ts';

/** Something that the palette can do. */
export interface PaletteAct {
  /** Stays the same: by it the palette knows what was used lately. Holds no id of a person or a submission. */
  id: string;
  /** Acts of one group stand together under its name. */
  group: string;
  name: string;
  /** Shown at the right, in grey. */
  detail?: string;
  /** Further words by which it is found. */
  keywords?: string;
  icon?: LucideIcon;
  shortcut?: ShortcutId;
  /** It is on: choosing it again changes nothing, or takes it off. */
  on?: boolean;
  /** One of many: shown only where something that fits it is typed. */
  soughtOnly?: boolean;
  /** Not to be remembered as used. */
  fleeting?: boolean;
  run: () => unknown;
}

const sources = new Set<() => readonly PaletteAct[]>();

/** Lets the palette do something as long as this component is there. Asked for when the palette opens, and not before. */
export function usePaletteActs(acts: () => readonly PaletteAct[]): void {
  const read = useEffectEvent(acts);
  useEffect(() => {
    const source = (): readonly PaletteAct[] => read();
    sources.add(source);
    return () => {
      sources.delete(source);
    };
  }, []);
}

/** Walking and leaving by key is done by the key; the rest is listed. */
const UNLISTED: readonly ShortcutId[] = ['palette', 'next-by-arrow', 'previous-by-arrow'];

/** All that can be done at this moment: what the page has registered, and every shortcut that does something. */
export function collectActs({ palette, shortcuts: words }: Messages): PaletteAct[] {
  const shortcuts: readonly Shortcut[] = SHORTCUTS;
  const byKey = shortcuts
    .filter(({ id }) => isLive(id) && !UNLISTED.includes(id))
    .map(({ id, scope }): PaletteAct => {
      const group = id.startsWith('go-') ? palette.groups.goTo : words.scopes[scope];
      const keywords = palette.shortcutKeywords[id];
      return { id, group, name: words.names[id], keywords, shortcut: id, run: () => runShortcut(id) };
    });
  return [...byKey, ...[...sources].flatMap((source) => source())];
}
