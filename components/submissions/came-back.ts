'use client';
import { useEffect } from 'react';

/** The submission that was looked at last; null = none since the list was. */
let lookedAt: string | null = null;

export function useLookedAt(authId: string): void {
  useEffect(() => {
    lookedAt = authId;
  }, [authId]);
}

/** Who comes back from a submission has the list in hand again, unless the focus is elsewhere by now. */
export function useFocusWhenBack(grid: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const back = lookedAt !== null;
    lookedAt = null;
    const holder = document.activeElement;
    if (back && (holder === document.body || holder === document.getElementById('main')))
      grid.current?.focus({ preventScroll: true });
  }, [grid]);
}
