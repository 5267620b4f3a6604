'use client';
import { useSyncExternalStore } from 'react';

/** Below Tailwind's `sm`: what is a table on a wide window is cards there. */
const NARROW = '(width < 40rem)';

function subscribe(changed: () => void) {
  const media = window.matchMedia(NARROW);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}

/** Is the window as narrow as a phone? The server does not know, and says no. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(NARROW).matches,
    () => false,
  );
}
