'use client';
import { useCallback, useSyncExternalStore } from 'react';
import { dayOf } from '#lib/domain/zone-days.ts';
import { useDashboardSettings } from './dashboard-settings.ts';

function every(ms: number) {
  return (changed: () => void) => {
    const timer = setInterval(changed, ms);
    document.addEventListener('visibilitychange', changed); // timers sleep in the background
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', changed);
    };
  };
}

const everySecond = every(1_000);
const everyHalfMinute = every(30_000);
const toSecond = () => Math.floor(Date.now() / 1_000) * 1_000;

/** The time, UTC milliseconds, moving by whole seconds; in the first paint the server's. */
export function useNow(): number {
  const { renderedAt } = useDashboardSettings();
  return useSyncExternalStore(everySecond, toSecond, () => renderedAt);
}

/** Today's day in a zone; changes at its midnight. */
export function useToday(zone: string): string {
  const { renderedAt } = useDashboardSettings();
  const today = useCallback(() => dayOf(Date.now(), zone), [zone]);
  const rendered = useCallback(() => dayOf(renderedAt, zone), [renderedAt, zone]);
  return useSyncExternalStore(everyHalfMinute, today, rendered);
}
