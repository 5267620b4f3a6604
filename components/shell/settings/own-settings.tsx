'use client';
import { createContext, use, useEffect, useState, useSyncExternalStore } from 'react';
import type { PersonSettings, SettingsChange } from '#lib/contract/settings.ts';
import { changeSettings } from '#lib/queries/settings.ts';
import { DashboardSettingsContext } from '#lib/search-params/dashboard-settings.ts';
import type { DashboardSettings } from '#lib/search-params/dashboard-settings.ts';
import { withChange } from '#lib/settings/with-change.ts';
import { toPreferences } from '#lib/shortcuts/preferences.ts';
import type { KeyPreferences } from '#lib/shortcuts/preferences.ts';
import { browserKeys, browserSettings, unsavedSettings } from './browser-settings.ts';

/** Whose settings they are. */
export interface SettingsOwner {
  id: string;
  /** null = nothing was ever chosen, so what their browser has is taken over. */
  settings: PersonSettings | null;
}

interface Own {
  owner: SettingsOwner | null;
  settings: PersonSettings & { keys: KeyPreferences };
  /** Of what was chosen, what could not be kept with the person. */
  unsaved: SettingsChange;
  /** Holds in this page at once. */
  show: (change: SettingsChange) => void;
}

const OwnSettingsContext = createContext<Own | null>(null);

/**
 * How whoever reads likes the dashboard to look and speak. Of the places where each is told, the first that tells it counts:
 *
 * 1. the address (zone, density): what a link or a view shows is the same for everybody;
 * 2. what was chosen in this page;
 * 3. what was chosen in this browser and could not be saved: it is tried again when a page loads;
 * 4. what the person has chosen, in whatever browser;
 * 5. what was chosen in this browser before anybody signed in (language, theme, keys). Who has never chosen anything takes it over;
 * 6. what the browser prefers (language, theme), what the dashboard is set to (zone), or the usual.
 *
 * A page has the settings of the moment when it was loaded: other tabs and devices have them when they load the next.
 */
export function OwnSettings({
  dashboard,
  owner,
  children,
}: {
  dashboard: DashboardSettings;
  owner: SettingsOwner | null;
  children: React.ReactNode;
}) {
  const [chosen, setChosen] = useState<SettingsChange>({});
  const kept = useSyncExternalStore(unsavedSettings.subscribe, unsavedSettings.get, unsavedSettings.getInitial);
  const keysHere = useSyncExternalStore(browserKeys.subscribe, browserKeys.get, browserKeys.getInitial);
  const { languageCookie } = dashboard;
  const id = owner?.id;
  const isNew = owner?.settings === null;

  useEffect(() => {
    if (id === undefined) return;
    const left = unsavedSettings.get();
    const change = left?.personId === id ? left.change : isNew ? browserSettings(languageCookie.name) : NOTHING;
    if (Object.keys(change).length === 0) return;
    const saved = (): void => {
      setChosen((since) => ({ ...change, ...since }));
      if (left !== null && unsavedSettings.get() === left) unsavedSettings.set(null);
    };
    changeSettings(change).then(saved, STAYS_HERE);
  }, [id, isNew, languageCookie.name]);

  const unsaved = kept !== null && kept.personId === id ? kept.change : NOTHING;
  const settings = withChange(withChange(owner?.settings ?? {}, unsaved), chosen);
  const keys = settings.keys ? toPreferences(settings.keys) : keysHere;
  const show = (change: SettingsChange): void => setChosen((before) => ({ ...before, ...change }));
  const defaultTimeZone = settings.timeZone ?? dashboard.dashboardTimeZone;
  return (
    <OwnSettingsContext value={{ owner, settings: { ...settings, keys }, unsaved, show }}>
      <DashboardSettingsContext value={{ ...dashboard, defaultTimeZone }}>{children}</DashboardSettingsContext>
    </OwnSettingsContext>
  );
}

const NOTHING: SettingsChange = {};
/** Its failure was told when it was chosen, and it is in the browser still. */
const STAYS_HERE = (): void => undefined;

/** @throws Error outside of the Providers */
export function useOwnSettings(): Own {
  const own = use(OwnSettingsContext);
  if (!own) throw new Error('useOwnSettings needs the Providers of app/providers.tsx above it');
  return own;
}
