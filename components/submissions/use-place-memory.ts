'use client';
import { useEffect, useEffectEvent } from 'react';
import { rememberPlace } from '#components/data-table/place-memory.ts';

const STILL_MS = 150;

/** Keeps where the list is for who comes back or reloads: whenever it stands still, and when the page is left. */
export function usePlaceMemory(
  list: string,
  { until, row, selected, place }: { until: string | null; row: number; selected: string | null; place: () => number },
): void {
  const keep = useEffectEvent(() => {
    if (until !== null) rememberPlace(list, { until, row: place(), selected });
  });
  useEffect(() => {
    const timer = setTimeout(() => keep(), STILL_MS);
    return () => clearTimeout(timer);
  }, [row, selected, list, until]);
  useEffect(() => {
    const leave = () => keep();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
}
