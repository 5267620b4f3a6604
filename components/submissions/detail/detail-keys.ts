interface Acts {
  previous: () => unknown;
  next: () => unknown;
  back: () => unknown;
}

/** Where single keys belong to what has the focus: fields, menus, dialogs, tabs. */
const TAKEN =
  'input, textarea, select, [contenteditable], [role="menu"], [role="dialog"], [role="tablist"], [role="listbox"]';

/** j and k (or the arrows) walk the list, Esc goes back to it. */
export function detailKeys(acts: Acts): (event: KeyboardEvent) => void {
  const keys: Record<string, keyof Acts> = {
    j: 'next',
    ArrowDown: 'next',
    k: 'previous',
    ArrowUp: 'previous',
    Escape: 'back',
  };
  return (event) => {
    const act = keys[event.key];
    if (!act || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest(TAKEN)) return;
    // A layer above the page, such as a menu, has the keys for itself.
    if (document.querySelector('[role="dialog"], [role="menu"]')) return;
    // A page that is longer than the window scrolls by arrows, as everywhere.
    if (event.key.startsWith('Arrow') && document.documentElement.scrollHeight > window.innerHeight) return;
    event.preventDefault();
    acts[act]();
  };
}
