'use client';
import { createContext, use } from 'react';

/** What the server tells every page about itself. */
export interface DashboardSettings {
  /** Is the upstream the simulator, and so all data made up? */
  simulator: boolean;
  /** IANA name of the zone that days are meant in unless the address says otherwise. */
  defaultTimeZone: string;
  version: string;
  /** When the server rendered the page, UTC milliseconds: the browser's first paint agrees with it. */
  renderedAt: number;
}

export const DashboardSettingsContext = createContext<DashboardSettings | null>(null);

export function useDashboardSettings(): DashboardSettings {
  const settings = use(DashboardSettingsContext);
  if (!settings) throw new Error('useDashboardSettings needs the Providers of app/providers.tsx above it');
  return settings;
}
