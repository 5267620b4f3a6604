import type { PersonSettings, SettingsChange } from '#lib/contract/settings.ts';

/** Settings after a change; null in it takes a choice back. */
export function withChange(settings: PersonSettings, change: SettingsChange): PersonSettings {
  const all = Object.entries({ ...settings, ...change }).filter(([, value]) => value !== null);
  return Object.fromEntries(all);
}
