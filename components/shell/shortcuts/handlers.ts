import type { ShortcutId } from '#lib/shortcuts/registry.ts';

/** Does what a shortcut is for; returns false where it can't at the moment, and the key is left to others. */
export type ShortcutHandler = () => unknown;

/** By shortcut, the latest last: what is on top of the page goes first. */
const handlers = new Map<ShortcutId, ShortcutHandler[]>();

/** @returns takes it back */
export function addHandler(id: ShortcutId, handler: ShortcutHandler): () => void {
  handlers.set(id, [...(handlers.get(id) ?? []), handler]);
  return () => {
    const left = (handlers.get(id) ?? []).filter((each) => each !== handler);
    if (left.length > 0) handlers.set(id, left);
    else handlers.delete(id);
  };
}

export const isLive = (id: ShortcutId): boolean => handlers.has(id);

/** @returns false where nothing here does it at the moment */
export function runShortcut(id: ShortcutId): boolean {
  return [...(handlers.get(id) ?? [])].reverse().some((handler) => handler() !== false);
}
