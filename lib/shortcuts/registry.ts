/** Where a shortcut works. What is `everywhere` works in all the others too, and `days` wherever days are chosen. */
export const SCOPES = ['everywhere', 'days', 'list', 'rows', 'submission'] as const;
export type Scope = (typeof SCOPES)[number];

export const SCOPE_NAMES: Record<Scope, string> = {
  everywhere: 'Everywhere',
  days: 'Days and zone',
  list: 'In the list of submissions',
  rows: 'In the list and in a submission',
  submission: 'In a submission',
};

interface Definition {
  id: string;
  /** What it does, as the palette and the help call it. */
  name: string;
  scope: Scope;
  /** As `parseKeys` reads them; null = none unless the reader gives it some. */
  keys: string | null;
  /** Known to every reader, or asked for by the ARIA Authoring Practices: can't be changed. */
  fixed?: true;
}

/** Every shortcut there is. What is here and has a handler at the moment is an act of the palette, too. */
export const SHORTCUTS = [
  { id: 'palette', name: 'Find any act or page', scope: 'everywhere', keys: 'Mod+k', fixed: true },
  { id: 'go-overview', name: 'Go to Overview', scope: 'everywhere', keys: 'g o' },
  { id: 'go-explore', name: 'Go to Explore', scope: 'everywhere', keys: 'g e' },
  { id: 'go-submissions', name: 'Go to Submissions', scope: 'everywhere', keys: 'g s' },
  { id: 'go-sync', name: 'Go to Sync', scope: 'everywhere', keys: 'g y' },
  { id: 'copy-link', name: 'Copy a link to this view', scope: 'everywhere', keys: 'c' },
  { id: 'zone', name: 'Choose the time zone', scope: 'everywhere', keys: 'z' },
  { id: 'help', name: 'All keys', scope: 'everywhere', keys: '?' },
  { id: 'range', name: 'Choose the days', scope: 'days', keys: 'r' },
  { id: 'range-today', name: 'Show today', scope: 'days', keys: '1' },
  { id: 'range-yesterday', name: 'Show yesterday', scope: 'days', keys: '2' },
  { id: 'range-7d', name: 'Show the last 7 days', scope: 'days', keys: '3' },
  { id: 'range-30d', name: 'Show the last 30 days', scope: 'days', keys: '4' },
  { id: 'range-90d', name: 'Show the last 90 days', scope: 'days', keys: '5' },
  { id: 'range-12m', name: 'Show the last 12 months', scope: 'days', keys: '6' },
  { id: 'range-this-month', name: 'Show this month', scope: 'days', keys: '7' },
  { id: 'range-last-month', name: 'Show last month', scope: 'days', keys: '8' },
  { id: 'range-all', name: 'Show all days', scope: 'days', keys: '9' },
  { id: 'previous-period', name: 'Previous period of the same length', scope: 'days', keys: '[' },
  { id: 'next-period', name: 'Next period of the same length', scope: 'days', keys: ']' },
  { id: 'clear-filters', name: 'Take off all filters', scope: 'days', keys: null },
  { id: 'search', name: 'Search ids, comments and fail codes', scope: 'list', keys: '/' },
  { id: 'density', name: 'Change the density of the rows', scope: 'list', keys: null },
  { id: 'next', name: 'Next submission', scope: 'rows', keys: 'j' },
  { id: 'previous', name: 'Previous submission', scope: 'rows', keys: 'k' },
  { id: 'back', name: 'Back to the list', scope: 'submission', keys: 'Escape', fixed: true },
  {
    id: 'next-by-arrow',
    name: 'Next, where the page need not scroll',
    scope: 'submission',
    keys: 'ArrowDown',
    fixed: true,
  },
  { id: 'previous-by-arrow', name: 'Previous, likewise', scope: 'submission', keys: 'ArrowUp', fixed: true },
] as const satisfies readonly Definition[];

export type ShortcutId = (typeof SHORTCUTS)[number]['id'];
export type Shortcut = Definition & { id: ShortcutId };

/** Keys of the grid by the ARIA Authoring Practices, which it handles itself: told in the help. */
export const GRID_KEYS = [
  { keys: ['↑', '↓'], name: 'Walk the rows' },
  { keys: ['Page Up', 'Page Down'], name: 'Ten rows up or down' },
  { keys: ['Home', 'End'], name: 'First row, last row' },
  { keys: ['Enter'], name: 'Open the submission' },
] as const;

const all: readonly Shortcut[] = SHORTCUTS;
const byId = new Map(all.map((shortcut) => [shortcut.id, shortcut]));

export const isShortcutId = (id: string): id is ShortcutId => byId.has(id as ShortcutId);

/** @throws Error for an id that is not in the registry: the types rule it out */
export function shortcutOf(id: ShortcutId): Shortcut {
  const shortcut = byId.get(id);
  if (!shortcut) throw new Error(`There is no shortcut ${id}.`);
  return shortcut;
}

/** Can both be on at once? The list and a submission are different pages; all else can meet. */
export function canMeet(a: Scope, b: Scope): boolean {
  return !((a === 'list' && b === 'submission') || (a === 'submission' && b === 'list'));
}
