'use client';
import { useEffectEvent, useLayoutEffect } from 'react';
import { isShortcutId } from '#lib/shortcuts/registry.ts';
import type { ShortcutId } from '#lib/shortcuts/registry.ts';
import { addHandler } from './handlers.ts';
import type { ShortcutHandler } from './handlers.ts';

interface Options {
  /** Not now: the keys are left to others, and the palette does not offer it. */
  enabled?: boolean;
}

/** Says what shortcuts do as long as this component is there. Which keys they have is the reader's. */
export function useShortcuts(
  does: Partial<Record<ShortcutId, ShortcutHandler>>,
  { enabled = true }: Options = {},
): void {
  const run = useEffectEvent((id: ShortcutId) => does[id]?.());
  const ids = Object.keys(does).join(' ');
  // With what is shown: a key that comes right after it is not lost.
  useLayoutEffect(() => {
    if (!enabled) return;
    const undo = ids
      .split(' ')
      .filter(isShortcutId)
      .map((id) => addHandler(id, () => run(id)));
    return () => undo.forEach((each) => each());
  }, [ids, enabled]);
}

/** The same for one. */
export function useShortcut(id: ShortcutId, handler: ShortcutHandler, options?: Options): void {
  useShortcuts({ [id]: handler }, options);
}
