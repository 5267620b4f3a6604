'use client';
import { useSyncExternalStore } from 'react';

const QUERY = '(pointer: coarse)';

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(QUERY);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** Does the reader point with a finger? It hides what it touches and can't hover; in the first paint no. */
export function useCoarse(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(QUERY).matches,
    () => false,
  );
}
