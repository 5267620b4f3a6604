'use client';
import { useCallback, useSyncExternalStore } from 'react';

/** Tailwind's `sm`, `md` and `lg`. */
type Width = '40rem' | '48rem' | '64rem';

/**
 * Is the window narrower than that? What is a table on a wide window is cards there: below `sm` on a phone, below what its columns need
 * elsewhere. The server does not know, and says no.
 */
export function useNarrow(below: Width = '40rem'): boolean {
  const query = `(width < ${below})`;
  const subscribe = useCallback(
    (changed: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => false,
  );
}
