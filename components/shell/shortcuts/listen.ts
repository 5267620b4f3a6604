import { isLeaving, onArrival } from '#lib/browser/navigation.ts';
import { isMac } from '#lib/browser/platform.ts';
import { isSingleKey, keyOf, pressOf } from '#lib/shortcuts/keys.ts';
import type { Press } from '#lib/shortcuts/keys.ts';
import { matchPress } from '#lib/shortcuts/match.ts';
import { keymapOf } from '#lib/shortcuts/preferences.ts';
import type { KeyPreferences } from '#lib/shortcuts/preferences.ts';
import { shortcutOf } from '#lib/shortcuts/registry.ts';
import { isLive, runShortcut } from './handlers.ts';

/** So long the second key of two is waited for. */
const WAIT_MS = 1_500;

/** Where characters are typed, or choose by themselves. */
const TYPING = [
  'input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"])',
  'textarea',
  'select',
  '[contenteditable]:not([contenteditable="false"])',
  ...['textbox', 'combobox', 'listbox', 'menu', 'slider', 'spinbutton'].map((role) => `[role="${role}"]`),
].join();
/** Where arrows have a meaning of their own. */
const WALKING = ['tablist', 'grid', 'radiogroup', 'application', 'group'].map((role) => `[role="${role}"]`).join();
/** A layer above the page has the keys for itself. */
const LAYER = ['dialog', 'alertdialog', 'menu'].map((role) => `[role="${role}"]:not([data-state="closed"])`).join();

function isTaken(press: Press, target: EventTarget | null): boolean {
  if (document.querySelector(LAYER)) return true;
  if (!(target instanceof Element)) return false;
  if (target.closest(TYPING)) return !press.startsWith('Mod+');
  return keyOf(press).startsWith('Arrow') && target.closest(WALKING) !== null;
}

/**
 * Hears every key of the page and does what it stands for. There is one of it.
 *
 * @param preferences the reader's keys of the moment
 * @returns ends it
 */
export function listenForShortcuts(preferences: () => KeyPreferences): () => void {
  let pending: Press[] = [];
  let latest = 0;

  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented) return;
    const press = pressOf(event, isMac());
    if (press === null) return; // a modifier on its way, or a text in composition: what was begun stays begun
    // By when keys were pressed, not heard: a page that is busy hears both late.
    if (event.timeStamp - latest > WAIT_MS) pending = [];
    latest = event.timeStamp;
    if (isTaken(press, event.target)) {
      pending = [];
      return;
    }
    if (isLeaving() && isSingleKey(press)) {
      event.preventDefault();
      // It is meant for the page that comes; to the old one's address it would write, and call the new page off.
      if (!event.repeat) onArrival(() => (isTaken(press, document.activeElement) ? false : act(press, false)));
      return;
    }
    if (act(press, event.repeat)) event.preventDefault();
  }

  /** @returns has it done something? */
  function act(press: Press, repeat: boolean): boolean {
    const live = new Map([...keymapOf(preferences())].filter(([id]) => isLive(id)));
    const match = matchPress(pending, press, live);
    pending = match.pending;
    if (match.hit === null) return false;
    // A key that is held down walks; all else it does once.
    if (repeat && isSingleKey(press) && shortcutOf(match.hit).scope !== 'rows') return false;
    return runShortcut(match.hit);
  }

  // On the window: whatever has the key for itself on its way there has said so by `preventDefault`.
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}
