/** One press, in one spelling: `j`, `?`, `Shift+j`, `Mod+k`, `Alt+ArrowDown`. `Mod` is ⌘ on a Mac and Ctrl elsewhere. */
export type Press = string;

/** What is read of a keyboard event. */
export interface KeyEventLike {
  key: string;
  /** The key by its place, such as `KeyJ`: tells which letter is meant where the layout writes another script. */
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  /** A text is being composed, such as Hangul. */
  isComposing?: boolean;
}

const NAMED = new Set([
  ...(['Enter', 'Escape', 'Tab', 'Backspace', 'Delete', 'Space', 'Home', 'End', 'PageUp', 'PageDown'] as const),
  ...(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const),
  ...Array.from({ length: 12 }, (_, index) => `F${index + 1}`),
]);
const MODIFIERS = ['Mod', 'Alt', 'Shift'] as const;

const isLetter = (key: string): boolean => /^[a-z]$/.test(key);
/** One printable character other than space. Beyond ASCII, too: keyboards have ö and ㅓ. */
const isCharacter = (key: string): boolean => Array.from(key).length === 1 && !/[\s\p{C}]/u.test(key);

function spell(key: string, held: ReadonlySet<string>): Press {
  return [...MODIFIERS.filter((name) => held.has(name)), key].join('+');
}

/**
 * The press that an event is.
 *
 * @param mac ⌘ is `Mod`, and Ctrl is none of ours
 * @returns null for a modifier alone, a dead key, a text in composition, or a modifier that shortcuts don't use
 */
export function pressOf(event: KeyEventLike, mac: boolean): Press | null {
  if (event.isComposing === true || event.key === 'Process' || event.key === 'Dead') return null;
  // AltGr writes characters on many layouts, and reports Ctrl and Alt.
  const writes = event.ctrlKey && event.altKey;
  const [mod, other] = mac ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  if (other && !writes) return null;
  let key = event.key === ' ' ? 'Space' : event.key;
  if (writes && /^[\da-z]$/i.test(key)) return null;
  const byPlace = /^Key([A-Z])$/.exec(event.code)?.[1];
  // A Hangul or Cyrillic layout has no j: the key where j stands is meant. Caps Lock makes no other key either.
  if (byPlace && !writes && isCharacter(key) && !/[\x20-\x7e]/.test(key)) key = byPlace;
  if (/^[A-Z]$/.test(key)) key = key.toLowerCase();
  if (!NAMED.has(key) && !isCharacter(key)) return null;
  const held = new Set<string>();
  if (mod && !writes) held.add('Mod');
  if (event.altKey && !writes) held.add('Alt');
  // ? is written with Shift: only where the key stays the same does Shift say something.
  if (event.shiftKey && (isLetter(key) || NAMED.has(key))) held.add('Shift');
  return spell(key, held);
}

/**
 * Reads keys as they are stored: presses one after another, at most two, with a space between them (`g o`).
 *
 * @returns the presses in their one spelling; null where the text is none
 */
export function parseKeys(text: string): Press[] | null {
  const presses = text.split(' ').map(parsePress);
  return presses.length <= 2 && presses.every((press) => press !== null) ? presses : null;
}

function parsePress(text: string): Press | null {
  // The last plus may be the key itself: `Mod++`.
  const plus = text === '+' || text.endsWith('++');
  const parts = plus ? [...text.slice(0, -2).split('+').filter(Boolean), '+'] : text.split('+');
  const key = parts.pop() ?? '';
  const held = new Set(parts);
  if (held.size !== parts.length || parts.some((part) => !MODIFIERS.some((name) => name === part))) return null;
  if (!NAMED.has(key) && (!isCharacter(key) || /^[A-Z]$/.test(key))) return null;
  if (held.has('Shift') && !NAMED.has(key) && !isLetter(key)) return null;
  return spell(key, held);
}

/** Presses → the text that `parseKeys` reads. */
export const formatKeys = (presses: readonly Press[]): string => presses.join(' ');

/** The key of a press, without what is held. */
export function keyOf(press: Press): string {
  return press.endsWith('+') ? '+' : (press.split('+').at(-1) ?? press);
}

/** Does one character begin it, with nothing but Shift held? That is what WCAG 2.1.4 wants to be possible to switch off. */
export function isSingleKey(keys: string): boolean {
  const first = keys.split(' ')[0] ?? '';
  return isCharacter(keyOf(first)) && !first.startsWith('Mod+') && !first.startsWith('Alt+');
}

const CAPS: Record<string, string> = {
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
};

/** Keys as they are printed on the keyboard: `Mod+k` → ["⌘", "K"] or ["Ctrl", "K"]; `g o` → ["g", "o"]. */
export function keyCaps(keys: string, mac: boolean): string[] {
  const names: Record<string, string> = mac
    ? { Mod: '⌘', Alt: '⌥', Shift: '⇧' }
    : { Mod: 'Ctrl', Alt: 'Alt', Shift: 'Shift' };
  return keys.split(' ').flatMap((press) => {
    const key = keyOf(press);
    const held = MODIFIERS.filter((name) => press.startsWith(`${name}+`) || press.includes(`+${name}+`));
    const cap = CAPS[key] ?? (held.length > 0 && isLetter(key) ? key.toUpperCase() : key);
    return [...held.map((name) => names[name] ?? name), cap];
  });
}
