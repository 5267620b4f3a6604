'use client';
import { useSyncExternalStore } from 'react';

/** From Tailwind's `lg` on, all columns have room. */
const WIDE = '(width >= 64rem)';

function subscribe(changed: () => void) {
  const media = window.matchMedia(WIDE);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}

/** Is there room for all columns? The server does not know, and says yes. */
export function useWide(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(WIDE).matches,
    () => true,
  );
}
