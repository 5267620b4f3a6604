/** Where a shortcut works. What is `everywhere` works in all the others too, and `days` wherever days are chosen. */
export const SCOPES = ['everywhere', 'days', 'list', 'rows', 'submission', 'subjects'] as const;
export type Scope = (typeof SCOPES)[number];

interface Definition {
  id: string;
  scope: Scope;
  /** As `parseKeys` reads them; null = none unless the reader gives it some. */
  keys: string | null;
  /** Known to every reader, or asked for by the ARIA Authoring Practices: can't be changed. */
  fixed?: true;
}

/** Every shortcut there is; `lib/messages/en/shortcuts.ts` says what each does. What is here and has a handler at the moment is an act of the palette, too. */
export const SHORTCUTS = [
  { id: 'palette', scope: 'everywhere', keys: 'Mod+k', fixed: true },
  { id: 'go-overview', scope: 'everywhere', keys: 'g o' },
  { id: 'go-explore', scope: 'everywhere', keys: 'g e' },
  { id: 'go-reconciliation', scope: 'everywhere', keys: 'g r' },
  { id: 'go-policies', scope: 'everywhere', keys: 'g l' },
  { id: 'go-alarms', scope: 'everywhere', keys: 'g m' },
  { id: 'go-what-if', scope: 'everywhere', keys: 'g w' },
  { id: 'go-erasures', scope: 'everywhere', keys: 'g d' },
  { id: 'go-near-misses', scope: 'everywhere', keys: 'g n' },
  { id: 'go-submissions', scope: 'everywhere', keys: 'g s' },
  { id: 'go-subjects', scope: 'everywhere', keys: 'g u' },
  { id: 'go-sync', scope: 'everywhere', keys: 'g y' },
  { id: 'go-audit', scope: 'everywhere', keys: 'g a' },
  { id: 'go-people', scope: 'everywhere', keys: 'g p' },
  { id: 'go-account', scope: 'everywhere', keys: null },
  { id: 'copy-link', scope: 'everywhere', keys: 'c' },
  { id: 'zone', scope: 'everywhere', keys: 'z' },
  { id: 'help', scope: 'everywhere', keys: '?' },
  { id: 'range', scope: 'days', keys: 'r' },
  { id: 'range-today', scope: 'days', keys: '1' },
  { id: 'range-yesterday', scope: 'days', keys: '2' },
  { id: 'range-7d', scope: 'days', keys: '3' },
  { id: 'range-30d', scope: 'days', keys: '4' },
  { id: 'range-90d', scope: 'days', keys: '5' },
  { id: 'range-12m', scope: 'days', keys: '6' },
  { id: 'range-this-month', scope: 'days', keys: '7' },
  { id: 'range-last-month', scope: 'days', keys: '8' },
  { id: 'range-all', scope: 'days', keys: '9' },
  { id: 'previous-period', scope: 'days', keys: '[' },
  { id: 'next-period', scope: 'days', keys: ']' },
  { id: 'clear-filters', scope: 'days', keys: null },
  { id: 'search', scope: 'list', keys: '/' },
  { id: 'jump', scope: 'list', keys: 'd' },
  { id: 'density', scope: 'list', keys: null },
  { id: 'next', scope: 'rows', keys: 'j' },
  { id: 'previous', scope: 'rows', keys: 'k' },
  { id: 'next-subject', scope: 'subjects', keys: 'j' },
  { id: 'previous-subject', scope: 'subjects', keys: 'k' },
  { id: 'back', scope: 'submission', keys: 'Escape', fixed: true },
  { id: 'next-by-arrow', scope: 'submission', keys: 'ArrowDown', fixed: true },
  { id: 'previous-by-arrow', scope: 'submission', keys: 'ArrowUp', fixed: true },
] as const satisfies readonly Definition[];

export type ShortcutId = (typeof SHORTCUTS)[number]['id'];
export type Shortcut = Definition & { id: ShortcutId };

/** Keys of the grid by the ARIA Authoring Practices, which it handles itself: told in the help. */
export const GRID_KEYS = [
  { id: 'walk', keys: ['↑', '↓'] },
  { id: 'ten', keys: ['Page Up', 'Page Down'] },
  { id: 'ends', keys: ['Home', 'End'] },
  { id: 'open', keys: ['Enter'] },
] as const;
export type GridKeyId = (typeof GRID_KEYS)[number]['id'];

const all: readonly Shortcut[] = SHORTCUTS;
const byId = new Map(all.map((shortcut) => [shortcut.id, shortcut]));

export const isShortcutId = (id: string): id is ShortcutId => byId.has(id as ShortcutId);

/** @throws Error for an id that is not in the registry: the types rule it out */
export function shortcutOf(id: ShortcutId): Shortcut {
  const shortcut = byId.get(id);
  if (!shortcut) throw new Error(`There is no shortcut ${id}.`);
  return shortcut;
}

/** Where each scope is on, where it is not wherever its page is. */
const PAGES: Partial<Record<Scope, readonly string[]>> = {
  list: ['submissions'],
  rows: ['submissions', 'submission'],
  submission: ['submission'],
  subjects: ['subjects'],
};

/** Can both be on at once? Those of different pages never meet; all else can. */
export function canMeet(a: Scope, b: Scope): boolean {
  const [one, other] = [PAGES[a], PAGES[b]];
  return !one || !other || one.some((page) => other.includes(page));
}
