/** A value that the browser keeps, in the shape that `useSyncExternalStore` reads. */
export interface StoredValue<T> {
  get: () => T;
  /** What server and first paint show, before anything stored is known. */
  getInitial: () => T;
  /** Holds at once, here and (of `local`) in every other tab, even where the browser refuses to keep it. */
  set: (value: T) => void;
  subscribe: (changed: () => void) => () => void;
}

/**
 * Keeps a value under a name: `local` as long as the browser does and for all tabs, `session` as long as this tab.
 *
 * @param parse reads what is stored, null = nothing; never throws
 */
export function storedValue<T>(
  kind: 'local' | 'session',
  name: string,
  parse: (text: string | null) => T,
): StoredValue<T> {
  const initial = parse(null);
  const listeners = new Set<() => void>();
  // What was read last: as long as the text is the same, so is the value.
  let text: string | null = null;
  let value = initial;
  let refused = false;

  const storage = (): Storage => (kind === 'local' ? window.localStorage : window.sessionStorage);

  function read(): string | null {
    if (refused) return text;
    try {
      return storage().getItem(name);
    } catch {
      refused = true; // storage is switched off: the value lives as long as the page
      return text;
    }
  }

  function get(): T {
    const now = read();
    if (now !== text) {
      text = now;
      value = parse(now);
    }
    return value;
  }

  return {
    get,
    getInitial: () => initial,
    set: (next) => {
      const written = JSON.stringify(next);
      try {
        storage().setItem(name, written);
      } catch {
        refused = true; // full or switched off, likewise
      }
      text = written;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe: (changed) => {
      const onStorage = (event: StorageEvent): void => {
        if (event.key === name || event.key === null) changed();
      };
      listeners.add(changed);
      window.addEventListener('storage', onStorage);
      return () => {
        listeners.delete(changed);
        window.removeEventListener('storage', onStorage);
      };
    },
  };
}
