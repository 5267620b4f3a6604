import { rememberedLanguage } from '#lib/browser/language-cookie.ts';
import { storedValue } from '#lib/browser/stored-value.ts';
import type { SettingsChange, Theme } from '#lib/contract/settings.ts';
import { LANGUAGES } from '#lib/messages/language.ts';
import { DEFAULT_PREFERENCES, parsePreferences } from '#lib/shortcuts/preferences.ts';

/** What a person has chosen in this browser and could not be kept with them. */
interface Unsaved {
  personId: string;
  change: SettingsChange;
}

export const unsavedSettings = storedValue('local', 'faceauth-review.unsaved-settings', parseUnsaved);

/** The keys of whoever is not known, and the last that were chosen here. */
export const browserKeys = storedValue('local', 'faceauth-review.keys', parsePreferences);

/** What this browser has of settings, for a person who has chosen nothing yet. @param languageCookie its name */
export function browserSettings(languageCookie: string): SettingsChange {
  const language = LANGUAGES.find((each) => each === rememberedLanguage(languageCookie));
  const theme = rememberedTheme();
  const keys = browserKeys.get();
  const asUsual = JSON.stringify(keys) === JSON.stringify(DEFAULT_PREFERENCES);
  return { ...(language && { language }), ...(theme && { theme }), ...(!asUsual && { keys }) };
}

/** Where next-themes keeps it. */
function rememberedTheme(): Theme | undefined {
  try {
    const stored = window.localStorage.getItem('theme');
    return (['system', 'light', 'dark'] as const).find((each) => each === stored);
  } catch {
    return undefined; // storage is switched off, so nothing is remembered
  }
}

/** As it was written by this page: the server looks at what it holds when it is sent. */
function parseUnsaved(text: string | null): Unsaved | null {
  try {
    const stored = JSON.parse(text ?? 'null') as Partial<Unsaved> | null;
    const { personId, change } = stored ?? {};
    return typeof personId === 'string' && typeof change === 'object' ? { personId, change } : null;
  } catch {
    return null; // something else wrote there
  }
}
