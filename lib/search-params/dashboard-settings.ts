'use client';
import { createContext, use } from 'react';
import type { GateReading } from '#lib/domain/gate-reading.ts';
import type { LanguageCookie } from '#lib/browser/language-cookie.ts';

/** What the server tells every page about itself. */
export interface DashboardSettings {
  /** Is the upstream the simulator, and so all data made up? */
  simulator: boolean;
  /** What people call the organisation's own sign-in; null = there is none. */
  singleSignOn: string | null;
  /** IANA name of the zone that the dashboard is set to. */
  dashboardTimeZone: string;
  /** The zone that days are meant in unless the address says otherwise: the reader's own, or else the dashboard's. */
  defaultTimeZone: string;
  languageCookie: LanguageCookie;
  /** How gates compare scores with thresholds. */
  gateReading: GateReading;
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

/** How gates are read here. */
export const useGateReading = (): GateReading => useDashboardSettings().gateReading;
