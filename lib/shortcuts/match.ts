import type { Press } from './keys.ts';

export interface Match<T> {
  /** What the presses so far stand for; null = nothing (yet). */
  hit: T | null;
  /** Presses that more may follow. */
  pending: Press[];
}

/**
 * What a press means after those before it. A press that leads nowhere begins anew: `g` and then `j` is `j`.
 *
 * @param pending presses of a sequence that was begun
 * @param keymap keys of those that can be meant now; none begins with another (lib/shortcuts/preferences.ts sees to it)
 */
export function matchPress<T>(pending: readonly Press[], press: Press, keymap: ReadonlyMap<T, string>): Match<T> {
  const typed = [...pending, press];
  const text = typed.join(' ');
  for (const [value, keys] of keymap) if (keys === text) return { hit: value, pending: [] };
  for (const keys of keymap.values()) if (keys.startsWith(`${text} `)) return { hit: null, pending: typed };
  return pending.length > 0 ? matchPress([], press, keymap) : { hit: null, pending: [] };
}
